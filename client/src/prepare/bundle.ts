import { FileType, Uri, workspace } from 'vscode';
import { formatNames } from '../../../server/src/core/photos/formats.ts';
import { adviceOn, type Plan, planOf } from '../../../server/src/core/photos/plan.ts';
import { type PictureReport, reportOf } from '../../../server/src/core/photos/report.ts';
import type { ShownPicturesResult } from '../../../server/src/protocol.ts';
import { l10n } from '../editorL10n.ts';
import { reasonOf } from '../photos/room.ts';
import type { PagePicture } from './page/messages.ts';

/** A picture as it was when its folder was looked at. */
export interface BundlePicture {
	readonly uri: Uri;
	readonly report: PictureReport;
	readonly plan: Plan;
	/** What tells whether it was changed since. */
	readonly stamp: Stamp;
}

/** When a file was changed last, and how long it is. */
export interface Stamp {
	readonly mtime: number;
	readonly size: number;
}

/** Larger files than this are not looked into, in bytes: no picture of a post is. */
const most = 256 * 1024 * 1024;

const pictureName = /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|svg|avif|bmp|tiff?|hei[cf])$/i;

/**
 * The pictures of a folder by their names, those that are well behind the others. Each is looked into alone: together they
 * may be larger than the memory.
 *
 * @param shown how wide the post shows them
 * @param isWanted is asked before each; what was found until it says no is given
 */
export async function bundlePictures(
	folder: Uri,
	shown: ShownPicturesResult,
	isWanted: () => boolean,
): Promise<BundlePicture[]> {
	const entries = await workspace.fs.readDirectory(folder);
	const names = entries
		.filter(([name, type]) => type === FileType.File && pictureName.test(name))
		.map(([name]) => name);
	const found: BundlePicture[] = [];
	for (const name of names.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))) {
		if (!isWanted()) break;
		const uri = Uri.joinPath(folder, name);
		const stamp = await stampOf(uri);
		if (!stamp) continue;
		const report = await look(uri, name, stamp);
		found.push({ uri, report, plan: planOf(report, shownWidth(name, shown)), stamp });
	}
	return found.sort((a, b) => Number(isWell(a)) - Number(isWell(b)));
}

/** Whether there is nothing to say of a picture. */
function isWell({ report, plan }: BundlePicture): boolean {
	return plan.width === undefined && findingsOn(report, plan).length === 0;
}

/** When a file was changed last; undefined where it is not there any more. */
export async function stampOf(uri: Uri): Promise<Stamp | undefined> {
	try {
		const { mtime, size } = await workspace.fs.stat(uri);
		return { mtime, size };
	} catch {
		return undefined;
	}
}

async function look(uri: Uri, name: string, { size }: Stamp): Promise<PictureReport> {
	const nothing: PictureReport = { kind: 'other', name, weight: size, fault: 'unknown' };
	if (size > most) return nothing;
	try {
		return reportOf(name, await workspace.fs.readFile(uri));
	} catch {
		return nothing;
	}
}

function shownWidth(name: string, { widths, most: widest }: ShownPicturesResult): number | undefined {
	// What the post does not show may be shown when it is shared.
	return Object.hasOwn(widths, name) ? widths[name] : widest;
}

/** A picture for the page. */
export function pagePicture({ report, plan }: BundlePicture, address: string, shown: ShownPicturesResult): PagePicture {
	const { name, weight } = report;
	const isPicture = report.kind === 'picture';
	const type = isPicture && report.scalable ? `image/${report.format}` : '';
	return {
		name,
		address,
		width: isPicture ? report.size.width : 0,
		height: isPicture ? report.size.height : 0,
		weight,
		format: isPicture ? formatNames[report.format] : '',
		type: /^image\/(?:jpeg|png|webp)$/.test(type) ? type : '',
		findings: findingsOn(report, plan),
		strippedWeight: isPicture ? (report.strippedWeight ?? 0) : 0,
		newName: plan.newName ?? '',
		target: plan.width ?? 0,
		why: whyOf(name, shown),
		scales: plan.width !== undefined && plan.widthKnown,
	};
}

function findingsOn(report: PictureReport, { newName }: Plan): string[] {
	const advice = adviceOn(report);
	const found = advice === '' ? [] : [advice];
	if (report.kind === 'other') return found;
	const { located, strippedWeight, format, animated } = report;
	if (located) found.push(l10n.t('Says where it was taken (GPS).'));
	else if (strippedWeight !== undefined) found.push(l10n.t('Has notes of a camera or a program.'));
	if (newName !== undefined) found.push(l10n.t('By its bytes it is {0}, whatever its name says.', formatNames[format]));
	if (animated) found.push(l10n.t('Moves, so it is not made smaller here.'));
	return found;
}

function whyOf(name: string, { widths, most: widest }: ShownPicturesResult): string {
	if (widest === undefined)
		return l10n.t('as wide as most screens can show it. How wide this site shows it is not known');
	return Object.hasOwn(widths, name)
		? l10n.t('twice what the page shows')
		: l10n.t('twice what a page of this site can show');
}

/** Why a folder cannot be looked at, in a sentence. */
export function folderFault(folder: Uri, error: unknown): string {
	const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
	return l10n.t('The folder {0} cannot be read: {1}.', name, reasonOf(error));
}
