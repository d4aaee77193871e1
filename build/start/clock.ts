/** The machine's calendar day, for remembering when the server of the Electron binary was asked last. */
export const machineDay = (): string => new Date().toLocaleDateString('sv-SE');
