/** Invented people: names drawn from common syllables, telephone numbers from ranges that are plainly made up. */
import { identityNumber } from './identifiers.ts';
import type { Random } from './random.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'];
const maleGiven = [
  '建国',
  '志强',
  '海军',
  '卫东',
  '晓峰',
  '永刚',
  '长青',
  '文斌',
  '国栋',
  '小军',
  '保平',
  '新民',
  '立群',
  '明亮',
  '俊杰',
  '铁柱',
  '春生',
  '德才',
  '兴旺',
  '宏伟',
  '江涛',
  '学文',
  '红兵',
  '二牛',
  '向阳',
  '天佑',
];
const femaleGiven = [
  '秀兰',
  '丽娟',
  '春梅',
  '晓燕',
  '玉芳',
  '海霞',
  '雪琴',
  '美玲',
  '红霞',
  '素珍',
  '婷婷',
  '桂英',
  '艳红',
  '小芬',
  '翠萍',
  '慧敏',
];

export interface Person {
  name: string;
  gender: '男' | '女';
  idNo: string;
  phone: string;
}

export function phoneNumber(random: Random): string {
  return random.pick(['1380000', '1990000']) + random.digits(4);
}

export function personName(random: Random, male = true): string {
  return random.pick(surnames) + random.pick(male ? maleGiven : femaleGiven);
}

export function person(random: Random): Person {
  const male = random.between(1, 10) <= 8;
  return { name: personName(random, male), gender: male ? '男' : '女', idNo: identityNumber(random, male), phone: phoneNumber(random) };
}
