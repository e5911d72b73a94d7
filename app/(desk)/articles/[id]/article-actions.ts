import type { ReviewActions } from '@/components/review/actions';
import { bulkAction, matchingAction } from '../../queue/actions';
import * as actions from './actions';

/** The server actions under the names by which the article's components know them. */
export const articleActions: ReviewActions = {
  approve: actions.approveAction,
  approveWithSuggestions: actions.approveWithSuggestionsAction,
  reject: actions.rejectAction,
  reopen: actions.reopenAction,
  publish: actions.publishAction,
  approveAndPublish: actions.approveAndPublishAction,
  withdraw: actions.withdrawAction,
  editFields: actions.editFieldsAction,
  setVerdict: actions.setVerdictAction,
  restoreRevision: actions.restoreRevisionAction,
  editText: actions.editTextAction,
  assignTopic: actions.assignTopicAction,
  removeTopic: actions.removeTopicAction,
  refuseTopic: actions.refuseTopicAction,
  joinToPrevious: actions.joinToPreviousAction,
  joinReprint: actions.joinReprintAction,
  reviewReprint: actions.reviewReprintAction,
  unmerge: actions.unmergeAction,
  handOver: actions.handOverAction,
  comment: actions.commentAction,
  colleagues: actions.colleaguesAction,
  bulk: bulkAction,
  matching: matchingAction,
  searchTopics: actions.searchTopicsAction,
};
