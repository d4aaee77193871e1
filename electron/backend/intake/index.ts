export const intakeHandlers = {};
export async function importJson(_office: unknown, _batch: string): Promise<unknown> {
  return [];
}
