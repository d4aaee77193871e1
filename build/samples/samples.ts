/** All sample workbooks and their truth, made in memory. Pure: the same bytes on every machine, on every day. */
import { hazardInspections } from './books/hazardInspections.ts';
import { hazardLedgers } from './books/hazardLedgers.ts';
import { Dealer } from './books/hazardTable.ts';
import { leaseBooks } from './books/leases.ts';
import { oddBooks } from './books/oddities.ts';
import { outsourcingBooks } from './books/outsourcing.ts';
import { rosterBooks } from './books/rosters.ts';
import { workerBooks } from './books/workers.ts';
import type { Book } from './lib/book.ts';

export async function makeSamples(): Promise<Book[]> {
  const dealer = new Dealer();
  return [
    ...(await rosterBooks()),
    ...(await leaseBooks()),
    ...(await outsourcingBooks()),
    ...(await workerBooks()),
    ...(await hazardLedgers(dealer)),
    ...(await hazardInspections(dealer)),
    ...(await oddBooks(dealer)),
  ];
}
