import { ClaimsOfDealer } from '@/ui/dealers/ClaimsOfDealer'
import { roomTitle, SentList, type SentListProps } from '../SentList'

export const generateMetadata = () => roomTitle('claims')

export default async function DealersClaimsPage({ searchParams }: SentListProps) {
  return <SentList room="claims" asked={await searchParams} icon="warranty" table={ClaimsOfDealer} />
}
