export const packageHandlers = {};
