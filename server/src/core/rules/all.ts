import { attributionFormat } from './attribution/format.ts';
import { dateFuture } from './date/future.ts';
import { dateInvalid } from './date/invalid.ts';
import { dateYear } from './date/year.ts';
import { descriptionEnding } from './description/ending.ts';
import { directiveUnknownRule } from './directive/unknownRule.ts';
import { directiveUnused } from './directive/unused.ts';
import { frontMatterDuplicateKey } from './front-matter/duplicateKey.ts';
import { frontMatterMissing } from './front-matter/missing.ts';
import { frontMatterRequired } from './front-matter/required.ts';
import { frontMatterSyntax } from './front-matter/syntax.ts';
import { frontMatterType } from './front-matter/type.ts';
import { frontMatterUnclosed } from './front-matter/unclosed.ts';
import { frontMatterUnknownKey } from './front-matter/unknownKey.ts';
import { imageCaptionPeriod } from './image/captionPeriod.ts';
import { imageCase } from './image/case.ts';
import { imageExternalRatio } from './image/externalRatio.ts';
import { imageMissingFile } from './image/missingFile.ts';
import { imageNoText } from './image/noText.ts';
import { imageUnreadable } from './image/unreadable.ts';
import { imageWidth } from './image/width.ts';
import { keywordsDuplicate } from './keywords/duplicate.ts';
import { linkForm } from './link/form.ts';
import { linkGone } from './link/gone.ts';
import { linkInsecure } from './link/insecure.ts';
import { linkPlaceholder } from './link/placeholder.ts';
import { linkPostBodyUrl } from './link-post/bodyUrl.ts';
import { linkPostFields } from './link-post/fields.ts';
import type { Rule } from './rule.ts';
import { schedForm } from './sched/form.ts';
import { schedGone } from './sched/gone.ts';
import { schedId } from './sched/id.ts';
import { shortcodeDelimiter } from './shortcode/delimiter.ts';
import { shortcodeOneLine } from './shortcode/oneLine.ts';
import { shortcodePairing } from './shortcode/pairing.ts';
import { shortcodeParameter } from './shortcode/parameter.ts';
import { shortcodeSyntax } from './shortcode/syntax.ts';
import { shortcodeText } from './shortcode/text.ts';
import { shortcodeUnknown } from './shortcode/unknown.ts';
import { socialImageFile } from './social-image/file.ts';
import { targetReleaseForm } from './target-release/form.ts';
import { textEncoding } from './text/encoding.ts';
import { textMojibake } from './text/mojibake.ts';
import { textSpelling } from './text/spelling.ts';
import { textStyle } from './text/style.ts';
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
	frontMatterDuplicateKey,
	frontMatterUnknownKey,
	frontMatterRequired,
	frontMatterType,
	dateInvalid,
	dateYear,
	dateFuture,
	descriptionEnding,
	attributionFormat,
	keywordsDuplicate,
	socialImageFile,
	targetReleaseForm,
	linkPostFields,
	linkPostBodyUrl,
	shortcodeSyntax,
	shortcodeDelimiter,
	shortcodeUnknown,
	shortcodePairing,
	shortcodeParameter,
	shortcodeOneLine,
	shortcodeText,
	imageMissingFile,
	imageCase,
	imageCaptionPeriod,
	imageNoText,
	imageWidth,
	imageExternalRatio,
	imageUnreadable,
	youtubeId,
	youtubeTwoTalks,
	youtubeTitle,
	youtubeTracking,
	youtubeGone,
	schedId,
	schedForm,
	schedGone,
	linkForm,
	linkPlaceholder,
	linkInsecure,
	linkGone,
	textEncoding,
	textMojibake,
	textSpelling,
	textStyle,
	directiveUnused,
	directiveUnknownRule,
];
