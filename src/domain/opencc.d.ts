/** A dictionary of opencc-js: `from to|from to|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
