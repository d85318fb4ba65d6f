/**
 * THE table of what things cost, in objects: an object is 1, a value is nothing, a list is as many objects as it may have, a
 * write ten more. What is named here is not as it looks.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  /** A search by meaning over all entries, or a call of the hosted model. */
  'Query.askMai': 100,
  /** Counts over whole tables. */
  'Query.articleStats': 20,
  'Query.documentStats': 20,
  'Query.maiStats': 20,
  'Query.safety': 20,
};

/** What a write costs beside what it answers. */
export const WRITE_WEIGHT = 10;

/** How many objects a list has that takes no `first`: ten unless named here, as it mostly is within a page, or at most at a root. */
export const SIZES: Readonly<Record<string, number>> = {
  'AuditEvent.data': 5,
  'Employee.directions': 3,
  'Folder.path': 5,
  'Idea.timeline': 4,
  'SafetyEvent.changes': 4,
  'User.roles': 3,
  'Query.directions': 30,
  'Query.documentCategories': 30,
  'Query.folderTree': 100,
  'Query.safetyHours': 24,
  'Query.serviceTokens': 30,
};
export const DEFAULT_SIZE = 10;

/** The largest page there is: a room gives no more, whatever is asked for. */
export const MAX_PAGE = 100;
