/** Words with which a sentence makes a condition, or tells when something will be so. */

/** Wide on purpose: it keeps a check quiet. */
export const STATES_CONDITION =
  /(?<![\p{L}\p{N}])(?:if|unless|provided|providing|once|when|whenever|until|without|assuming|otherwise|should|as long as|so long as|in case|in the event|subject to|pending|conditions?|conditional|conditionally|contingent|dependent|depend(?:s|ing|ed)?|hinges?|hinged|requires?|needs? to|must first|threaten(?:s|ed)?|warn(?:s|ed)?|in (?:exchange|return) for)(?![\p{L}\p{N}])/iu;
