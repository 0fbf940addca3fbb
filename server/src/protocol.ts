/** The messages between client and server beyond the Language Server Protocol. Types only, so that both sides may import them. */
export * from './protocol/client.ts';
export * from './protocol/files.ts';
export * from './protocol/glance.ts';
export * from './protocol/links.ts';
export * from './protocol/network.ts';
export * from './protocol/newPost.ts';
export * from './protocol/pages.ts';
export * from './protocol/pictures.ts';
export * from './protocol/site.ts';
export * from './protocol/talks.ts';
