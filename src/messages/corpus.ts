/** What is said of files of `content/`: their names, the text of a document, and its source. */
export * from './corpus/files.ts';
export * from './corpus/source.ts';
export * from './corpus/text.ts';
