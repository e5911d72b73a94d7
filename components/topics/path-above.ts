/** The path of a topic without its last step, the topic itself: what stands beside its label. */
export const pathAbove = (path: string): string => path.split(' › ').slice(0, -1).join(' › ');
