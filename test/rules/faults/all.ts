import type { RuleFaults } from './fault.ts';
import { fieldRules } from './fields.ts';
import { heads } from './heads.ts';
import { images } from './images.ts';
import { shortcodes } from './shortcodes.ts';
import { talks } from './talks.ts';

/** The faults of every rule. */
export const allFaults: readonly RuleFaults[] = [...heads, ...fieldRules, ...shortcodes, ...images, ...talks];
