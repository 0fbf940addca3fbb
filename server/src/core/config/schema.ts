import * as l10n from '@vscode/l10n';
import { rules } from '../rules/all.ts';
import type { FieldSpec } from '../site/profile.ts';
import { longestGlob } from '../text/glob.ts';
import { globComplaint } from './globs.ts';
import { configRules } from './rules.ts';
import { choice, list, named, record, text } from './shapes.ts';

const fieldTypes: readonly FieldSpec['type'][] = ['string', 'date', 'strings', 'boolean', 'number', 'release', 'any'];

const severities = {
	shape: choice(['off', 'info', 'warning', 'error']),
};

const globs = list(text(longestGlob, globComplaint), 100);

/** What may be said of a field. */
export const fieldSettings = record(
	{
		type: {
			shape: choice(fieldTypes),
			about:
				'What its value is: one text (string), a date, a list of texts (strings), true or false (boolean), a number, a release such as "1.25", or any of them.',
		},
		required: {
			shape: choice(['error', 'warning', 'info', false]),
			about: 'How much it matters when a post lacks it; false where it may.',
		},
		about: { shape: text(300), about: 'What the site does with it, for whoever has to fill it in.' },
	},
	(name) => l10n.t('A field has no setting {0}.', name),
);

/**
 * Everything that may stand in `.recap.yaml`. The reader, the JSON schema, the page in docs and what `recap init` writes
 * are all made from it.
 */
export const settings = record(
	{
		profile: {
			shape: choice(['istio', 'hugo']),
			about: 'Which rules of the site hold: those of istio.io, or those of any Hugo site.',
			otherwise: 'the address in the Hugo config decides, or istio where no config is found.',
		},
		rules: {
			shape: record(
				Object.fromEntries(
					[...rules, ...configRules].map(({ name, summary }) => [name, { ...severities, about: summary }]),
				),
				(name) => l10n.t('There is no rule {0}.', name),
			),
			about: 'How much a rule matters: off, info, warning or error.',
			otherwise: 'every rule has its own severity, and what each author set in the editor.',
		},
		fields: {
			shape: named(fieldSettings, 300, (most) => l10n.t('Only the first {0} fields are read.', most)),
			about: 'Front matter fields of the site’s own, and what differs for the profile’s: type, required, about.',
			otherwise: 'the profile’s own fields.',
		},
		terms: {
			shape: list(text(100), 2000),
			about: 'Names as they are to be spelt, such as those of events and products.',
			otherwise: 'none.',
		},
		include: {
			shape: globs,
			about: 'Globs, from the folder of this file, of further files that are posts.',
			otherwise: 'the blog and news posts of the site.',
		},
		exclude: {
			shape: globs,
			about: 'Globs, from the folder of this file, of files to leave alone.',
			otherwise: 'nothing is left alone.',
		},
	},
	(name) => l10n.t('There is no setting {0}.', name),
);

/** The name of a setting. */
export type SettingName = keyof typeof settings.entries;
