/** House rules that the syntax tree can tell. Each says what it refuses, where it does not apply, and why it is there. */
import { isNamed, isNode, literal, type TreeNode } from './tree.ts';

export interface Rule {
  name: string;
  why: string;
  /** Files it applies to. */
  where: (path: string) => boolean;
  refuses: (node: TreeNode, text: string) => boolean;
}

const isTest = (path: string): boolean => /\.test\.tsx?$|^renderer\/walkthroughs\//.test(path);
const outsideTests = (path: string): boolean => !isTest(path);

/** `object.property`, also written `object['property']` or `object?.property`. */
function isMember(node: unknown, property: string, object?: string): boolean {
  if (!isNode(node) || node.type !== 'MemberExpression') return false;
  const named = node.computed ? literal(node.property) === property : isNamed(node.property, property);
  return named && (object === undefined || isNamed(node.object, object));
}

const isCallOf = (node: TreeNode, name: string): boolean => node.type === 'CallExpression' && isNamed(node.callee, name);
const isNewOf = (node: TreeNode, name: string): boolean => node.type === 'NewExpression' && isNamed(node.callee, name);
const argumentCount = (node: TreeNode): number => (node.arguments as unknown[]).length;

const MARKUP_PROPERTIES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'];
const isKeyOf = (node: unknown): boolean => isMember(node, 'key') || isNamed(node, 'key');

export const RULES: readonly Rule[] = [
  {
    name: 'one clock',
    why: '“today” is injected everywhere (--today), so only a clock.ts asks the machine',
    where: (path) => !/(^|\/)clock\.ts$/.test(path),
    refuses: (node) =>
      isMember(node, 'now', 'Date') ||
      isCallOf(node, 'Date') ||
      (isNewOf(node, 'Date') && argumentCount(node) === 0) ||
      isMember(node, 'Now', 'Temporal'),
  },
  {
    name: 'no markup from text',
    why: 'what an enterprise typed into a cell must never become part of the page',
    where: outsideTests,
    refuses: (node) =>
      (node.type === 'JSXAttribute' && isNode(node.name) && node.name.name === 'dangerouslySetInnerHTML') ||
      (node.type === 'Property' && isNamed(node.key, 'dangerouslySetInnerHTML')) ||
      MARKUP_PROPERTIES.some((property) => isMember(node, property)) ||
      isMember(node, 'write', 'document'),
  },
  {
    name: 'no code from text',
    why: 'the content security policy forbids it, and so does common sense',
    where: outsideTests,
    refuses: (node) => isCallOf(node, 'eval') || isCallOf(node, 'Function') || isNewOf(node, 'Function'),
  },
  {
    name: 'no second window',
    why: 'every window opening is denied; a link that relies on one is dead',
    where: outsideTests,
    refuses: (node) => isMember(node, 'open', 'window') || isMember(node, 'open', 'globalThis'),
  },
  {
    name: 'Enter while composing',
    why: 'an input method ends a word with Enter; ask isImeKey of renderer/ui/keys.ts first',
    where: (path) => /^renderer\//.test(path) && outsideTests(path),
    refuses: (node, text) =>
      !/\bisImeKey\(/.test(text) &&
      ((node.type === 'BinaryExpression' && isKeyOf(node.left) && literal(node.right) === 'Enter') ||
        (node.type === 'SwitchStatement' &&
          isKeyOf(node.discriminant) &&
          (node.cases as TreeNode[]).some((branch) => literal(branch.test) === 'Enter'))),
  },
  {
    name: 'no child_process on the desktop',
    why: 'the packed program has runAsNode switched off: a fork would start the program again (utilityProcess instead)',
    where: (path) => /^electron\/hosts\/desktop\//.test(path) && outsideTests(path),
    refuses: (node) => node.type === 'ImportDeclaration' && literal(node.source) === 'node:child_process',
  },
  {
    name: 'no INSERT OR REPLACE',
    why: 'it deletes the old row without firing the delete trigger, so history loses it',
    where: outsideTests,
    refuses: (node) => {
      const words = node.type === 'TemplateElement' ? String((node.value as { raw: string }).raw) : literal(node);
      return words !== null && /\b(insert\s+or\s+replace|replace\s+into)\s+\w/i.test(words);
    },
  },
];
