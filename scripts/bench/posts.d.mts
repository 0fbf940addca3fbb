/** The head of a PNG of 1200 by 800 pixels. */
export const picture: Buffer;

/** @param content the folder that gets `en/blog/<year>/<slug>/index.md` and pictures */
export function writeOwnPosts(content: string): void;
