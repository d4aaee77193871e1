/** All sample workbooks and their truth, made in memory. Pure: the same bytes on every machine, on every day. */
import { Dealer, hazardBooks } from './books/hazards.ts';
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
    ...(await hazardBooks(dealer)),
    ...(await oddBooks(dealer)),
  ];
}
