import { env, l10n as own } from 'vscode';
import { type L10n, l10nFor } from './l10n.ts';

/** Speaks the language of VS Code. */
export const l10n: L10n = l10nFor((message, ...args) => own.t(message, ...args), env.language);
