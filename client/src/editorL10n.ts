import * as shared from '@vscode/l10n';
import { env, l10n as own } from 'vscode';
import { type L10n, l10nFor } from './l10n.ts';

// What the client takes from the server's core speaks by the library that the server speaks by.
shared.config({ contents: own.bundle ?? {} });

/** Speaks the language of VS Code. */
export const l10n: L10n = l10nFor((message, ...args) => own.t(message, ...args), env.language);
