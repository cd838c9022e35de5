const firm =
  /\b(?:Metals|Steel|Lines|Airways|Airlines|Bank|Group|Motors|Holdings|Electric|Energy|Inc|Corp|Ltd|AB)\b/;

/** Whether a name is a firm's by its last words, whatever a reading took it for. */
export const namesFirm = (name: string): boolean => firm.test(name);
