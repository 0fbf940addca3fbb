import { attributionFormat } from './attribution/format.ts';
import { dateInvalid } from './date/invalid.ts';
import { descriptionEnding } from './description/ending.ts';
import { frontMatterMissing } from './front-matter/missing.ts';
import { frontMatterRequired } from './front-matter/required.ts';
import { frontMatterSyntax } from './front-matter/syntax.ts';
import { frontMatterType } from './front-matter/type.ts';
import { frontMatterUnclosed } from './front-matter/unclosed.ts';
import { imageCaptionPeriod } from './image/captionPeriod.ts';
import { imageCase } from './image/case.ts';
import { imageExternalRatio } from './image/externalRatio.ts';
import { imageMissingFile } from './image/missingFile.ts';
import { imageNoText } from './image/noText.ts';
import { keywordsDuplicate } from './keywords/duplicate.ts';
import { linkGone } from './link/gone.ts';
import { linkInsecure } from './link/insecure.ts';
import type { Rule } from './rule.ts';
import { schedForm } from './sched/form.ts';
import { schedGone } from './sched/gone.ts';
import { schedId } from './sched/id.ts';
import { shortcodeDelimiter } from './shortcode/delimiter.ts';
import { shortcodePairing } from './shortcode/pairing.ts';
import { shortcodeParameter } from './shortcode/parameter.ts';
import { shortcodeSyntax } from './shortcode/syntax.ts';
import { shortcodeUnknown } from './shortcode/unknown.ts';
import { textMojibake } from './text/mojibake.ts';
import { youtubeGone } from './youtube/gone.ts';
import { youtubeId } from './youtube/id.ts';
import { youtubeTitle } from './youtube/title.ts';
import { youtubeTracking } from './youtube/tracking.ts';
import { youtubeTwoTalks } from './youtube/twoTalks.ts';

/** Every rule, in the order of their names' groups in docs. */
export const rules: readonly Rule[] = [
	frontMatterMissing,
	frontMatterUnclosed,
	frontMatterSyntax,
	frontMatterRequired,
	frontMatterType,
	dateInvalid,
	descriptionEnding,
	attributionFormat,
	keywordsDuplicate,
	shortcodeSyntax,
	shortcodeDelimiter,
	shortcodeUnknown,
	shortcodePairing,
	shortcodeParameter,
	imageMissingFile,
	imageCase,
	imageCaptionPeriod,
	imageNoText,
	imageExternalRatio,
	youtubeId,
	youtubeTwoTalks,
	youtubeTitle,
	youtubeTracking,
	youtubeGone,
	schedId,
	schedForm,
	schedGone,
	linkInsecure,
	linkGone,
	textMojibake,
];
