import { settings } from './schema.ts';

/** The JSON schema of `.recap.yaml`, for editors: docs/recap.schema.json. */
export function configSchema(): object {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		$id: schemaUrl,
		title: 'Settings of Recap Posts for a whole team (.recap.yaml)',
		...settings.schema,
	};
}

/** Where the schema is published. */
export const schemaUrl = 'https://raw.githubusercontent.com/recap-posts/recap-posts/main/docs/recap.schema.json';
