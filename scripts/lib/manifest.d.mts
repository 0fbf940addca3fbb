/**
 * The extension's manifest as VS Code reads it: with words in place of their keys.
 *
 * @param language such as `zh-cn`; without it English
 */
export function readManifest(language?: string): unknown;
