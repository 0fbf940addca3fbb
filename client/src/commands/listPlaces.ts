import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

/** A place as the protocol has it. */
interface Place {
	readonly uri: string;
	readonly range: { readonly start: Point; readonly end: Point };
}

interface Point {
	readonly line: number;
	readonly character: number;
}

/** The command behind a code lens: shows places in a peek view, as references are shown. */
export function registerListPlaces(): Disposable {
	return commands.registerCommand('recap.listPlaces', async (uri: string, at: Point, places: readonly Place[]) => {
		const position = (point: Point) => new Position(point.line, point.character);
		const locations = places.map(
			({ uri: other, range: { start, end } }) =>
				new Location(Uri.parse(other), new Range(position(start), position(end))),
		);
		await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), position(at), locations);
	});
}
