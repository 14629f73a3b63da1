/**
 * XState reads a dot in a state id as a path, and included phases carry dots in theirs. This pair is the
 * only place where phase ids and state ids meet; a slash cannot occur in a phase id.
 */
export const nodeIdOf = (phaseId: string): string => phaseId.replaceAll('.', '/');

export const phaseIdOf = (nodeId: string): string => nodeId.replaceAll('/', '.');
