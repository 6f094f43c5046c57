/**
 * Says that nothing will do which the server began to read before: somebody asked to read again.
 * Next keeps a request's `Cache-Control`, which would say the same, from the route.
 */
export const FRESH_READ = "x-dialgate-fresh";
