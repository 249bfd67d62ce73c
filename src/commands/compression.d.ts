/** The calls of `compression` that we make; its published types would bring all of Express's. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  function compression(options?: {
    level?: number;
    threshold?: number;
    filter?: Filter;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  namespace compression {
    /** Whether a type is worth compressing. */
    const filter: Filter;
  }
  export default compression;
}
