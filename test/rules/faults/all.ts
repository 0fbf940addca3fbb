import { directives } from './directives.ts';
import type { RuleFaults } from './fault.ts';
import { fieldRules } from './fields.ts';
import { heads } from './heads.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { neighbours } from './neighbours.ts';
import { shortcodes } from './shortcodes.ts';
import { talks } from './talks.ts';
import { texts } from './texts.ts';

/** The faults of every rule. */
export const allFaults: readonly RuleFaults[] = [
	...heads,
	...fieldRules,
	...shortcodes,
	...images,
	...talks,
	...links,
	...neighbours,
	...texts,
	...directives,
];
