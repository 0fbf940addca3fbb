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
import { imageExtension } from './image/extension.ts';
import { imageExternalRatio } from './image/externalRatio.ts';
import { imageLocation } from './image/location.ts';
import { imageMarkdownSyntax } from './image/markdownSyntax.ts';
import { imageMissingFile } from './image/missingFile.ts';
import { imageName } from './image/name.ts';
import { imageNoText } from './image/noText.ts';
import { imageRepeated } from './image/repeated.ts';
import { imageUnreadable } from './image/unreadable.ts';
import { imageUnused } from './image/unused.ts';
import { imageWeight } from './image/weight.ts';
import { imageWidth } from './image/width.ts';
import { keywordsDuplicate } from './keywords/duplicate.ts';
import { keywordsSpelling } from './keywords/spelling.ts';
import { linkForm } from './link/form.ts';
import { linkFragment } from './link/fragment.ts';
import { linkGone } from './link/gone.ts';
import { linkInsecure } from './link/insecure.ts';
import { linkInternal } from './link/internal.ts';
import { linkOwnSite } from './link/ownSite.ts';
import { linkPlaceholder } from './link/placeholder.ts';
import { linkUntranslated } from './link/untranslated.ts';
import { linkPostBodyUrl } from './link-post/bodyUrl.ts';
import { linkPostFields } from './link-post/fields.ts';
import { linkPostRepeatedSummary } from './link-post/repeatedSummary.ts';
import { postFileName } from './post/fileName.ts';
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
import { textBlockQuote } from './text/blockQuote.ts';
import { textCodeFence } from './text/codeFence.ts';
import { textCurlyQuote } from './text/curlyQuote.ts';
import { textEncoding } from './text/encoding.ts';
import { textIframe } from './text/iframe.ts';
import { textInvisible } from './text/invisible.ts';
import { textMojibake } from './text/mojibake.ts';
import { textSpelling } from './text/spelling.ts';
import { textStyle } from './text/style.ts';
import { textTerm } from './text/term.ts';
import { translationDrift } from './translation/drift.ts';
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
	keywordsSpelling,
	socialImageFile,
	targetReleaseForm,
	linkPostFields,
	linkPostBodyUrl,
	linkPostRepeatedSummary,
	postFileName,
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
	imageExtension,
	imageWeight,
	imageLocation,
	imageUnused,
	imageRepeated,
	imageMarkdownSyntax,
	imageName,
	youtubeId,
	youtubeTwoTalks,
	youtubeTitle,
	youtubeTracking,
	youtubeGone,
	schedId,
	schedForm,
	schedGone,
	linkForm,
	linkFragment,
	linkInternal,
	linkPlaceholder,
	linkInsecure,
	linkOwnSite,
	linkUntranslated,
	linkGone,
	textEncoding,
	textMojibake,
	textCurlyQuote,
	textCodeFence,
	textBlockQuote,
	textInvisible,
	textTerm,
	textIframe,
	textSpelling,
	textStyle,
	translationDrift,
	directiveUnused,
	directiveUnknownRule,
];
