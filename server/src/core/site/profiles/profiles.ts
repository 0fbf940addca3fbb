import type { Profile } from '../profile.ts';
import { hugo } from './hugo.ts';
import { istio } from './istio.ts';

/** Every profile by its name. */
export const profiles: Readonly<Record<Profile['name'], Profile>> = { istio, hugo };
