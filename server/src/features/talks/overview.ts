import * as l10n from '@vscode/l10n';
import { weightInWords } from '../../core/pictures/describe.ts';
import { rulesTurnedOff } from '../../core/ready/off.ts';
import { heaviest, readiness } from '../../core/ready/ready.ts';
import { type PostTalk, postTalks } from '../../core/talks/postTalks.ts';
import { type Speaker, speakersInWords, splitSpeakers } from '../../core/talks/speakers.ts';
import type { CheckedDocument, Documents } from '../../documents.ts';
import type { Overview, OverviewParams, OverviewPicture, OverviewTalk } from '../../protocol.ts';
import type { Workspace } from '../../workspace.ts';
import { rangeOf } from '../ranges.ts';
import type { Schedules } from './schedules.ts';

/** What an open post has for the view of its talks. Of links and files only what is known or on disk is told. */
export class Overviews {
	constructor(
		private readonly documents: Documents,
		private readonly workspace: Workspace,
		private readonly schedules: Pick<Schedules, 'speakersOf'>,
	) {}

	/** Answers `recap/overview`; null for what is no open post or page of ours. */
	async of({ uri }: OverviewParams): Promise<Overview | null> {
		const checked = await this.documents.checked(uri);
		if (!checked || checked.place.kind === 'other') return null;
		const { document, post, place, facts, problems } = checked;
		const settings = await this.workspace.settings(uri);
		await this.documents.look(uri, facts);
		const weights = await this.weights(uri, checked);
		const off = rulesTurnedOff(settings, checked);
		const input = { post, place, facts, problems, off, weight: (path: string) => weights.get(path) };
		const range = (span: { start: number; end: number }) => rangeOf(document, span);
		return {
			version: document.version,
			talks: postTalks(post, place.language).map((talk) => this.talk(talk, checked)),
			pictures: this.pictures(uri, checked, weights),
			ready: readiness(input).map(({ places, ...point }) => ({
				...point,
				places: places.map(({ message, span }) => ({ message, range: range(span) })),
			})),
		};
	}

	private async weights(uri: string, { facts }: CheckedDocument): Promise<Map<string, number | undefined>> {
		const files = this.documents.files(uri);
		const weights = new Map<string, number | undefined>();
		for (const { target } of facts.pictures) {
			if (target.kind !== 'found' && target.kind !== 'other-case') continue;
			if (!weights.has(target.path)) weights.set(target.path, await files.weight?.(target.path));
		}
		return weights;
	}

	private talk(talk: PostTalk, { document, facts }: CheckedDocument): OverviewTalk {
		const { title, span, sched, video } = talk;
		const states = [sched, video].flatMap((link) => (link && facts.linkState?.(link.url)) ?? []);
		const verdict = (['gone', 'private', 'unverifiable', 'alive'] as const).find((one) =>
			states.some((state) => state.verdict === one),
		);
		const told = states.map((state) => state.title).find((one) => one !== undefined);
		return {
			title: title === '' && told !== undefined ? splitSpeakers(told).title : title,
			range: rangeOf(document, span),
			speakers: speakersInWords(this.speakers(talk, told)),
			...(sched && { sched: sched.id }),
			...(video && { video: video.id }),
			...(verdict && { verdict }),
			missing: missing(talk),
		};
	}

	/** Who gives a talk: by the schedule that was read last, by the video's title, or by what the post writes behind a dash. */
	private speakers({ title, sched }: PostTalk, told: string | undefined): readonly Speaker[] {
		const scheduled = sched && this.schedules.speakersOf(sched.id);
		if (scheduled) return scheduled;
		const byVideo = told === undefined ? [] : splitSpeakers(told).speakers;
		return byVideo.length > 0 ? byVideo : splitSpeakers(title).speakers;
	}

	private pictures(
		uri: string,
		checked: CheckedDocument,
		weights: ReadonlyMap<string, number | undefined>,
	): OverviewPicture[] {
		const { document, facts, problems } = checked;
		const { pictureSize } = this.documents.fileSystem(uri);
		return facts.pictures.map(({ picture, target }) => {
			const span = picture.shortcode?.span ?? picture.pathSpan;
			const name = picture.path.slice(picture.path.lastIndexOf('/') + 1);
			const about = { name, range: rangeOf(document, span) };
			const problem = problems.find(
				({ rule, severity, span: at }) =>
					rule.startsWith('image/') && severity !== 'info' && at.start >= span.start && at.end <= span.end,
			);
			if (problem) return { ...about, state: problem.message, isFaulty: true };
			if (target.kind === 'external') return { ...about, state: l10n.t('on another site'), isFaulty: false };
			if (target.kind !== 'found') return { ...about, state: l10n.t('could not be looked for'), isFaulty: false };
			const size = pictureSize(target.path);
			const weight = weights.get(target.path);
			const parts = [
				...(size ? [`${Math.round(size.width)} × ${Math.round(size.height)}`] : []),
				...(weight === undefined ? [] : [weightInWords(weight)]),
			];
			const isHeavy = weight !== undefined && weight > heaviest;
			return { ...about, state: [...parts, ...(isHeavy ? [l10n.t('heavy')] : [])].join(', '), isFaulty: isHeavy };
		});
	}
}

/** What a talk lacks, in words. */
function missing({ sched, video, gaps }: PostTalk): string {
	if (!sched && !video) return l10n.t('no link');
	if (!video) return l10n.t('no video');
	return gaps.length > 0 ? l10n.t('an address is still to come') : '';
}
