import { RequestsOfDealer } from '@/ui/dealers/RequestsOfDealer'
import { roomTitle, SentList, type SentListProps } from '../SentList'

export const generateMetadata = () => roomTitle('requests')

export default async function DealersRequestsPage({ searchParams }: SentListProps) {
  return <SentList room="requests" asked={await searchParams} icon="list" table={RequestsOfDealer} />
}
