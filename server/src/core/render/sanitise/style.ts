/** Properties of a `style` that only change how its own element looks. */
const properties =
	/^(?:(?:max-|min-)?(?:width|height)|(?:padding|margin)(?:-(?:top|right|bottom|left))?|text-(?:align|decoration|indent|transform)|vertical-align|display|float|clear|color|background-color|border(?:-[a-z-]+)?|font-(?:size|style|weight|family|variant)|line-height|white-space|overflow(?:-[xy])?|list-style-type|table-layout|aspect-ratio)$/;

/** Words, numbers and colours. Anything that could name an address is none. */
const value = /^(?:[-\w.,%#!\s/]|rgba?\([\d\s.,%/]*\)|hsla?\([\d\s.,%/deg]*\))*$/i;

/** The declarations of a `style` attribute that are known to be harmless. */
export function styleWithoutHarm(style: string): string {
	return style
		.split(';')
		.map((declaration) => {
			const colon = declaration.indexOf(':');
			return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
		})
		.filter(([property, written]) => written !== '' && properties.test(property) && value.test(written))
		.map(([property, written]) => `${property}:${written}`)
		.join(';');
}
