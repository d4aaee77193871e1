/** Faults as the page carries them: the sentence of the back end, or that the host itself is gone. */
import type { FaultShape, FieldProblem } from '../../shared/envelope.ts';

/** A reply that said no, as an Error for TanStack Query. `fault.says` is a Chinese sentence for the person. */
export class OfficeFault extends Error {
  readonly fault: FaultShape;

  constructor(fault: FaultShape) {
    super(fault.says);
    this.name = 'OfficeFault';
    this.fault = fault;
  }
}

export const hostGoneFault: FaultShape = {
  code: 'IO_ERROR',
  says: '与本机程序的连接断了。请重新打开安办台账；已保存的内容都在。',
};

export function faultOf(error: unknown): FaultShape {
  if (error instanceof OfficeFault) return error.fault;
  return { code: 'BUG', says: '页面出了错，这一步没有做成。请重试；再出现请把操作过程告诉维护人员。' };
}

/** Field problems of a fault by field: the first error of each, else the first warning. */
export function problemsByField(problems: readonly FieldProblem[] | undefined): Record<string, FieldProblem> {
  const found: Record<string, FieldProblem> = {};
  for (const problem of problems ?? []) {
    const held = found[problem.field];
    if (!held || (held.severity === 'warning' && problem.severity === 'error')) found[problem.field] = problem;
  }
  return found;
}
