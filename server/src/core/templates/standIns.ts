// What the snippets and templates write where the author's own text belongs, and what a reader must never meet.

/** Stands for a video's id. */
export const videoStandIn = 'VIDEOIDHERE';

/** Stands for a talk's id on sched. */
export const talkStandIn = 'TALK1';
