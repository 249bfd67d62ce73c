/** What the browser fetches to read what lies behind the archive: the one function of fflate that is wanted. */
export { inflateSync as unpack } from 'fflate';
