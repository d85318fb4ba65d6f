// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IdeaDepartmentRow, EmployeeKey, EventRow, ProjectRow, IdeaRow, IdeaStatusChangeRow, VacancyRow, DirectionKey } from '../tables.ts';
import type { Counters, Counter } from '../services/safety-counters.ts';
import type { SafetyEventRow, SafetyChangeRow, SafetyFacts } from '../tables-safety.ts';
import type { SafetyEventPage } from '../services/safety-events.ts';
import type { MonthHours, HoursRecord } from '../services/safety-hours.ts';
import type { WeekMenu, DayMenu } from '../services/canteen-weeks.ts';
import type { HomeParts } from '../services/home-content.ts';
import type { EventPage, Upcoming } from '../services/events.ts';
import type { ProjectPage } from '../services/projects.ts';
import type { IdeaPage } from '../services/ideas.ts';
import type { VacancyPage } from '../services/vacancies.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Moment au format ISO 8601, en UTC. */
  DateTime: { input: Date; output: Date; }
  /** Jour du calendrier de Dakar, AAAA-MM-JJ. */
  Date: { input: string; output: string; }
  /** Heure de Dakar, HH:MM. */
  Time: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Position dans une liste paginée par curseur. */
export type PageInfo = {
  /** Vrai s'il reste des éléments après cette page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Curseur du dernier élément, à donner en `after` pour la page suivante. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Refus attendu d'une saisie : rien n'a été enregistré. */
export type UserError = {
  /** Chemin du champ en cause dans `input` ; nul si aucun champ n'est en cause à lui seul. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Explication en français. */
  readonly message: Scalars['String']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
};

/** Autorisation de déposer un fichier, une seule fois, directement à une adresse ; le fichier ne sert qu'une fois confirmé. */
export type UploadTicket = {
  /** Identifiant du dépôt, à donner à la mutation qui le confirme. Il ne vaut que pour la personne qui l'a demandé. */
  readonly uploadId: Scalars['ID']['output'];
  /** Adresse à laquelle envoyer les octets du fichier. */
  readonly url: Scalars['String']['output'];
  /** Méthode HTTP de l'envoi. */
  readonly method: Scalars['String']['output'];
  /** En-têtes que l'envoi doit porter. */
  readonly headers: ReadonlyArray<UploadHeader>;
  /** Taille la plus grande acceptée, en octets. */
  readonly maxBytes: Scalars['Int']['output'];
  /** Fin de validité de l'adresse. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** En-tête HTTP d'un envoi. */
export type UploadHeader = {
  /** Nom. */
  readonly name: Scalars['String']['output'];
  /** Valeur. */
  readonly value: Scalars['String']['output'];
};

/** Résultat d'une demande de dépôt. */
export type UploadPayload = {
  /** L'autorisation ; nulle si la demande est refusée. */
  readonly upload?: Maybe<UploadTicket>;
  /** Ce qui a fait refuser la demande ; vide si elle est acceptée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Menu d'une semaine. */
export type CanteenWeek = {
  /** Le lundi. */
  readonly weekStart: Scalars['Date']['output'];
  /** Le dimanche. */
  readonly weekEnd: Scalars['Date']['output'];
  /** Du lundi au vendredi toujours ; le samedi et le dimanche quand ils ont un menu. */
  readonly days: ReadonlyArray<CanteenDay>;
  /** Vrai si vous avez le droit d'écrire le menu. */
  readonly viewerCanSave: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de recopier le menu d'une semaine. */
  readonly viewerCanCopy: Scalars['Boolean']['output'];
};

/** Menu d'un jour ; un plat absent est nul. */
export type CanteenDay = {
  /** Jour. */
  readonly date: Scalars['Date']['output'];
  /** Nom du jour, par exemple « Lundi ». */
  readonly dayLabel: Scalars['String']['output'];
  /** Vrai si c'est aujourd'hui à Dakar. */
  readonly isToday: Scalars['Boolean']['output'];
  /** Plat sénégalais. */
  readonly senegalese?: Maybe<Scalars['String']['output']>;
  /** Plat européen. */
  readonly european?: Maybe<Scalars['String']['output']>;
  /** Dessert. */
  readonly dessert?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** Menu d'une semaine. */
  readonly canteenWeek?: Maybe<CanteenWeek>;
  /** Événements, par jour et par heure ; ceux d'une journée entière d'abord. */
  readonly events?: Maybe<EventConnection>;
  /** Un événement, ou nul. */
  readonly event?: Maybe<Event>;
  /** Combien d'événements à venir, aujourd'hui compris, et le premier. */
  readonly upcomingEvents?: Maybe<UpcomingEvents>;
  /** Contenus de la page d'accueil que la communication écrit. */
  readonly homeContent?: Maybe<HomeContent>;
  /** Les services à qui une idée peut s'adresser, par nom. */
  readonly ideaDepartments?: Maybe<ReadonlyArray<IdeaDepartment>>;
  /** Idées, par jour de dépôt, le dernier d'abord (administration et HSE). */
  readonly ideas?: Maybe<IdeaConnection>;
  /** Une idée, ou nul (administration et HSE). */
  readonly idea?: Maybe<Idea>;
  /** Projets, le plus récemment créé d'abord. */
  readonly projects?: Maybe<ProjectConnection>;
  /** Un projet, ou nul. */
  readonly project?: Maybe<Project>;
  /** Registre de sécurité, l'événement le plus récent d'abord. */
  readonly safetyEvents?: Maybe<SafetyEventConnection>;
  /** Un événement du registre, ou nul. */
  readonly safetyEvent?: Maybe<SafetyEvent>;
  /** Heures travaillées saisies pour une année, par mois puis par population (sécurité). */
  readonly safetyHours?: Maybe<ReadonlyArray<SafetyHours>>;
  /** Jours sans accident, appréciation et taux. */
  readonly safety?: Maybe<Safety>;
  /** Offres d'emploi internes ouvertes, la dernière parue d'abord. Les ressources humaines voient aussi les autres. */
  readonly vacancies?: Maybe<VacancyConnection>;
  /** Une offre d'emploi ouverte, ou nul. Les ressources humaines voient aussi les autres. */
  readonly vacancy?: Maybe<Vacancy>;
};


export type QueryCanteenWeekArgs = {
  weekStart?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryEventsArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  type?: InputMaybe<EventType>;
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIdeaDepartmentsArgs = {
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryIdeasArgs = {
  departmentCode?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<IdeaStatus>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIdeaArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  status?: InputMaybe<ProjectStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySafetyEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  scope?: InputMaybe<SafetyScope>;
  severity?: InputMaybe<SafetySeverity>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  includeWithdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QuerySafetyEventArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySafetyHoursArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVacanciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVacancyArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Écrit le menu de jours d'une même semaine, tous ou aucun ; les jours absents restent tels quels. */
  readonly saveCanteenWeek?: Maybe<CanteenWeekPayload>;
  /** Copie le menu d'une semaine sur une autre, qui devient la même. */
  readonly copyCanteenWeek?: Maybe<CanteenWeekPayload>;
  /** Crée un événement. */
  readonly createEvent?: Maybe<EventPayload>;
  /** Modifie les champs donnés d'un événement. */
  readonly updateEvent?: Maybe<EventPayload>;
  /** Supprime des événements, tous ou aucun. */
  readonly deleteEvents?: Maybe<DeleteEventsPayload>;
  /** Écrit les parties données de la page d'accueil ; les autres restent telles quelles. */
  readonly updateHomeContent?: Maybe<HomeContentPayload>;
  /** Crée un service de la boîte à idées, ou modifie les champs donnés de celui qui porte ce code. */
  readonly saveIdeaDepartment?: Maybe<IdeaDepartmentPayload>;
  /** Dépose une idée sans dire de qui elle vient. */
  readonly submitIdea?: Maybe<SubmitIdeaPayload>;
  /** Change l'état d'idées, de toutes ou d'aucune. */
  readonly updateIdeasStatus?: Maybe<IdeasPayload>;
  /** Supprime des idées, toutes ou aucune. */
  readonly deleteIdeas?: Maybe<DeleteIdeasPayload>;
  /** Crée un projet. */
  readonly createProject?: Maybe<ProjectPayload>;
  /** Modifie les champs donnés d'un projet. */
  readonly updateProject?: Maybe<ProjectPayload>;
  /** Supprime des projets, tous ou aucun. */
  readonly deleteProjects?: Maybe<DeleteProjectsPayload>;
  /** Inscrit un événement au registre de sécurité. */
  readonly declareSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Corrige les champs donnés d'un événement ; ce qu'il disait est gardé avec la raison. */
  readonly correctSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Retire un événement des compteurs et des taux, sans retour ; le registre le garde avec la raison. */
  readonly withdrawSafetyEvent?: Maybe<SafetyEventPayload>;
  /** Saisit les heures travaillées d'un mois ; une saisie précédente du même mois est remplacée, et gardée. */
  readonly saveSafetyHours?: Maybe<SafetyHoursPayload>;
  /** Crée une offre d'emploi interne. */
  readonly createVacancy?: Maybe<VacancyPayload>;
  /** Modifie les champs donnés d'une offre d'emploi interne. */
  readonly updateVacancy?: Maybe<VacancyPayload>;
  /** Supprime des offres d'emploi, toutes ou aucune. */
  readonly deleteVacancies?: Maybe<DeleteVacanciesPayload>;
};


export type MutationSaveCanteenWeekArgs = {
  input: SaveCanteenWeekInput;
};


export type MutationCopyCanteenWeekArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  overwrite?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationUpdateEventArgs = {
  input: UpdateEventInput;
};


export type MutationDeleteEventsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationUpdateHomeContentArgs = {
  input: UpdateHomeContentInput;
};


export type MutationSaveIdeaDepartmentArgs = {
  input: SaveIdeaDepartmentInput;
};


export type MutationSubmitIdeaArgs = {
  input: SubmitIdeaInput;
};


export type MutationUpdateIdeasStatusArgs = {
  input: UpdateIdeasStatusInput;
};


export type MutationDeleteIdeasArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};


export type MutationUpdateProjectArgs = {
  input: UpdateProjectInput;
};


export type MutationDeleteProjectsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeclareSafetyEventArgs = {
  input: DeclareSafetyEventInput;
};


export type MutationCorrectSafetyEventArgs = {
  input: CorrectSafetyEventInput;
};


export type MutationWithdrawSafetyEventArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationSaveSafetyHoursArgs = {
  month: Scalars['Date']['input'];
  scope: SafetyScope;
  hours: Scalars['Int']['input'];
};


export type MutationCreateVacancyArgs = {
  input: CreateVacancyInput;
};


export type MutationUpdateVacancyArgs = {
  input: UpdateVacancyInput;
};


export type MutationDeleteVacanciesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Menus de jours d'une même semaine. */
export type SaveCanteenWeekInput = {
  /** Un jour quelconque de la semaine. */
  readonly weekStart: Scalars['Date']['input'];
  /** Les jours à écrire, de 1 à 7. */
  readonly days: ReadonlyArray<CanteenDayInput>;
};

/** Menu d'un jour ; un plat absent reste tel quel, un plat nul s'efface, un jour sans plat n'a plus de menu. */
export type CanteenDayInput = {
  /** Jour de la semaine donnée. */
  readonly date: Scalars['Date']['input'];
  /** Plat sénégalais, 200 caractères au plus. */
  readonly senegalese?: InputMaybe<Scalars['String']['input']>;
  /** Plat européen, 200 caractères au plus. */
  readonly european?: InputMaybe<Scalars['String']['input']>;
  /** Dessert, 200 caractères au plus. */
  readonly dessert?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat d'une écriture de menu. */
export type CanteenWeekPayload = {
  /** La semaine après l'écriture ; nulle si la saisie est refusée. */
  readonly week?: Maybe<CanteenWeek>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Sorte d'événement. */
export type EventType =
  /** Réunion. */
  | 'MEETING'
  /** Formation. */
  | 'TRAINING'
  /** Célébration. */
  | 'CELEBRATION'
  /** Conférence. */
  | 'CONFERENCE'
  /** Autre. */
  | 'OTHER';

/** Événement de la vie de l'entreprise, à un jour du calendrier de Dakar. */
export type Event = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Jour. */
  readonly date: Scalars['Date']['output'];
  /** Heure de début ; nulle si l'événement dure toute la journée. */
  readonly time?: Maybe<Scalars['Time']['output']>;
  /** Vrai s'il dure toute la journée. */
  readonly isAllDay: Scalars['Boolean']['output'];
  /** Lieu. */
  readonly location: Scalars['String']['output'];
  /** Sorte d'événement. */
  readonly type: EventType;
  /** Sorte d'événement, en français. */
  readonly typeLabel: Scalars['String']['output'];
  /** Nombre de participants attendus. */
  readonly attendees: Scalars['Int']['output'];
  /** Vrai si son jour est passé. */
  readonly isPast: Scalars['Boolean']['output'];
  /** Vrai si son jour est aujourd'hui, même si l'heure en est passée. */
  readonly isToday: Scalars['Boolean']['output'];
  /** Vrai si son jour est à venir. */
  readonly isFuture: Scalars['Boolean']['output'];
  /** Jours d'ici là : 0 aujourd'hui, négatif si l'événement est passé. */
  readonly daysUntil: Scalars['Int']['output'];
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de modifier cet événement. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer cet événement. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Page d'événements. */
export type EventConnection = {
  /** Les événements de la page. */
  readonly nodes: ReadonlyArray<Event>;
  /** Les événements de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un événement dans une page. */
export type EventEdge = {
  /** Curseur de cet événement. */
  readonly cursor: Scalars['String']['output'];
  /** L'événement. */
  readonly node: Event;
};

/** Événements d'aujourd'hui et des jours suivants. */
export type UpcomingEvents = {
  /** Combien il y en a. */
  readonly count: Scalars['Int']['output'];
  /** Le premier ; nul s'il n'y en a pas. */
  readonly next?: Maybe<Event>;
};

/** Nouvel événement, qui n'est pas dans le passé. Il a une heure, ou dure toute la journée. */
export type CreateEventInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Jour, aujourd'hui au plus tôt. */
  readonly date: Scalars['Date']['input'];
  /** Vrai s'il dure toute la journée. */
  readonly isAllDay?: Scalars['Boolean']['input'];
  /** Heure de début, s'il ne dure pas toute la journée. */
  readonly time?: InputMaybe<Scalars['Time']['input']>;
  /** Lieu, 200 caractères au plus. */
  readonly location: Scalars['String']['input'];
  /** Sorte d'événement. */
  readonly type?: EventType;
  /** Nombre de participants attendus. */
  readonly attendees?: Scalars['Int']['input'];
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'un événement ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateEventInput = {
  /** Identifiant de l'événement. */
  readonly id: Scalars['ID']['input'];
  /** Titre, 200 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Jour ; s'il change, aujourd'hui au plus tôt. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** Vrai s'il dure toute la journée ; il faut alors effacer l'heure. */
  readonly isAllDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** Heure de début, s'il ne dure pas toute la journée. */
  readonly time?: InputMaybe<Scalars['Time']['input']>;
  /** Lieu, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Sorte d'événement. */
  readonly type?: InputMaybe<EventType>;
  /** Nombre de participants attendus. */
  readonly attendees?: InputMaybe<Scalars['Int']['input']>;
};

/** Résultat d'une écriture d'événement. */
export type EventPayload = {
  /** L'événement après l'écriture ; nul si la saisie est refusée. */
  readonly event?: Maybe<Event>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression d'événements. */
export type DeleteEventsPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Contenus de la page d'accueil ; une partie jamais écrite est nulle. */
export type HomeContent = {
  /** Mot du directeur. */
  readonly directorMessage?: Maybe<DirectorMessage>;
  /** Vidéo à la une. */
  readonly featuredVideo?: Maybe<FeaturedVideo>;
  /** Accès rapides. */
  readonly quickLinks?: Maybe<QuickLinks>;
  /** Numéro vert. */
  readonly greenNumber?: Maybe<GreenNumber>;
  /** Vrai si vous avez le droit de modifier ces contenus. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
};

/** Mot du directeur. */
export type DirectorMessage = {
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Texte. */
  readonly body: Scalars['String']['output'];
  /** Signature. */
  readonly signatory: Scalars['String']['output'];
  /** Parution. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Vidéo à la une. */
export type FeaturedVideo = {
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Adresse https. */
  readonly url: Scalars['String']['output'];
  /** Adresse https de l'image d'attente. */
  readonly posterUrl?: Maybe<Scalars['String']['output']>;
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Accès rapides. */
export type QuickLinks = {
  /** Les liens, dans l'ordre. */
  readonly links: ReadonlyArray<QuickLink>;
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Accès rapide. */
export type QuickLink = {
  /** Libellé. */
  readonly label: Scalars['String']['output'];
  /** Adresse https. */
  readonly url: Scalars['String']['output'];
  /** Nom d'icône. */
  readonly icon?: Maybe<Scalars['String']['output']>;
};

/** Numéro vert. */
export type GreenNumber = {
  /** Libellé. */
  readonly label: Scalars['String']['output'];
  /** Numéro, tel qu'il s'affiche. */
  readonly number: Scalars['String']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Auteur de la dernière modification. */
  readonly updatedBy?: Maybe<Employee>;
};

/** Parties de la page d'accueil ; une partie absente reste telle quelle, une partie nulle est retirée, une partie donnée remplace l'ancienne en entier. */
export type UpdateHomeContentInput = {
  /** Mot du directeur. */
  readonly directorMessage?: InputMaybe<DirectorMessageInput>;
  /** Vidéo à la une. */
  readonly featuredVideo?: InputMaybe<FeaturedVideoInput>;
  /** Accès rapides, dans l'ordre, 20 au plus. */
  readonly quickLinks?: InputMaybe<ReadonlyArray<QuickLinkInput>>;
  /** Numéro vert. */
  readonly greenNumber?: InputMaybe<GreenNumberInput>;
};

/** Mot du directeur. */
export type DirectorMessageInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Texte, 20 000 caractères au plus. */
  readonly body: Scalars['String']['input'];
  /** Signature, 200 caractères au plus. */
  readonly signatory: Scalars['String']['input'];
  /** Parution, qui ne peut pas être à venir ; à défaut, maintenant. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Vidéo à la une. */
export type FeaturedVideoInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Adresse https. */
  readonly url: Scalars['String']['input'];
  /** Adresse https de l'image d'attente. */
  readonly posterUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Accès rapide. */
export type QuickLinkInput = {
  /** Libellé, 80 caractères au plus. */
  readonly label: Scalars['String']['input'];
  /** Adresse https. */
  readonly url: Scalars['String']['input'];
  /** Nom d'icône : lettres minuscules, chiffres et tirets. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
};

/** Numéro vert. */
export type GreenNumberInput = {
  /** Libellé, 80 caractères au plus. */
  readonly label: Scalars['String']['input'];
  /** Numéro : chiffres et espaces. */
  readonly number: Scalars['String']['input'];
};

/** Résultat d'une écriture de la page d'accueil. */
export type HomeContentPayload = {
  /** La page d'accueil après l'écriture ; nulle si la saisie est refusée. */
  readonly homeContent?: Maybe<HomeContent>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Service à qui s'adressent des idées. */
export type IdeaDepartment = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Code stable. */
  readonly code: Scalars['String']['output'];
  /** Nom. */
  readonly name: Scalars['String']['output'];
  /** Icône : un émoji. */
  readonly icon: Scalars['String']['output'];
  /** Faux s'il ne reçoit plus d'idées. */
  readonly active: Scalars['Boolean']['output'];
  /** Adresses prévenues d'une nouvelle idée (administration seulement). */
  readonly emails?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Vrai si vous avez le droit de modifier ce service. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
};

/** Service de la boîte à idées, nouveau ou changé ; un champ absent reste tel quel. */
export type SaveIdeaDepartmentInput = {
  /** Code stable, qui désigne le service : une lettre minuscule, puis lettres minuscules, chiffres ou tirets, 20 au plus. */
  readonly code: Scalars['String']['input'];
  /** Nom, 100 caractères au plus ; il en faut un à un nouveau service. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Icône : un émoji ; 📋 pour un nouveau service qui n'en a pas. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  /** Adresses prévenues d'une nouvelle idée, 20 au plus. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Faux pour ne plus recevoir d'idées. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Résultat d'une écriture de service de la boîte à idées. */
export type IdeaDepartmentPayload = {
  /** Le service après l'écriture ; nul si la saisie est refusée. */
  readonly department?: Maybe<IdeaDepartment>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** État d'une idée. */
export type IdeaStatus =
  /** Soumise. */
  | 'SUBMITTED'
  /** En cours d'examen. */
  | 'UNDER_REVIEW'
  /** Approuvée. */
  | 'APPROVED'
  /** Rejetée. */
  | 'REJECTED'
  /** Implémentée. */
  | 'IMPLEMENTED';

/** Idée déposée dans la boîte à idées : nul ne sait par qui. */
export type Idea = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Texte de l'idée. */
  readonly description: Scalars['String']['output'];
  /** Service à qui elle s'adresse. */
  readonly department: IdeaDepartment;
  /** État. */
  readonly status: IdeaStatus;
  /** État, en français. */
  readonly statusLabel: Scalars['String']['output'];
  /** Jour du dépôt ; l'heure n'est pas gardée. */
  readonly submittedOn: Scalars['Date']['output'];
  /** Dernier changement d'état ; nul tant qu'il n'y en a pas eu. */
  readonly statusChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Changements d'état, du premier au dernier. */
  readonly timeline: ReadonlyArray<IdeaStatusChange>;
  /** Vrai si vous avez le droit d'en changer l'état. */
  readonly viewerCanUpdateStatus: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer cette idée. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Changement d'état d'une idée. */
export type IdeaStatusChange = {
  /** État quitté. */
  readonly from: IdeaStatus;
  /** État quitté, en français. */
  readonly fromLabel: Scalars['String']['output'];
  /** État atteint. */
  readonly to: IdeaStatus;
  /** État atteint, en français. */
  readonly toLabel: Scalars['String']['output'];
  /** Motif ; toujours là pour un rejet. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Moment du changement. */
  readonly at: Scalars['DateTime']['output'];
  /** Qui l'a décidé. */
  readonly by?: Maybe<Employee>;
};

/** Page d'idées. */
export type IdeaConnection = {
  /** Les idées de la page. */
  readonly nodes: ReadonlyArray<Idea>;
  /** Les idées de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<IdeaEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une idée dans une page. */
export type IdeaEdge = {
  /** Curseur de cette idée. */
  readonly cursor: Scalars['String']['output'];
  /** L'idée. */
  readonly node: Idea;
};

/** Nouvelle idée. */
export type SubmitIdeaInput = {
  /** Texte de l'idée, de 5 à 5000 caractères. */
  readonly description: Scalars['String']['input'];
  /** Identifiant du service à qui elle s'adresse. */
  readonly departmentId: Scalars['ID']['input'];
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat du dépôt d'une idée. */
export type SubmitIdeaPayload = {
  /** Identifiant de l'idée ; nul si la saisie est refusée. */
  readonly ideaId?: Maybe<Scalars['ID']['output']>;
  /** Ce qui a fait refuser la saisie ; vide si l'idée est déposée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Nouvel état d'idées. Soumise, une idée passe à l'examen, qui l'approuve ou la rejette ; elle peut aussi être rejetée sans examen ; approuvée, elle peut être implémentée. */
export type UpdateIdeasStatusInput = {
  /** Identifiants des idées, cent au plus. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Nouvel état. */
  readonly status: IdeaStatus;
  /** Motif, 1000 caractères au plus ; il en faut un pour rejeter. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat d'un changement d'état d'idées. */
export type IdeasPayload = {
  /** Les idées après le changement, dans l'ordre demandé ; nul s'il est refusé. */
  readonly ideas?: Maybe<ReadonlyArray<Idea>>;
  /** Ce qui a fait refuser le changement ; vide s'il est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression d'idées. */
export type DeleteIdeasPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** État d'un projet. */
export type ProjectStatus =
  /** Planifié. */
  | 'PLANNED'
  /** Études en cours. */
  | 'STUDY'
  /** En projet. */
  | 'PROPOSED'
  /** Terminé. */
  | 'COMPLETED';

/** Projet de l'entreprise. */
export type Project = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Objectif. */
  readonly objective?: Maybe<Scalars['String']['output']>;
  /** Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** État. */
  readonly status: ProjectStatus;
  /** État, en français. */
  readonly statusLabel: Scalars['String']['output'];
  /** Début. */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** Fin. */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** Jours du début à la fin ; nul si l'un des deux manque. */
  readonly durationDays?: Maybe<Scalars['Int']['output']>;
  /** Durée en français, par exemple « 2 ans et 3 mois » ; nulle si le début ou la fin manque. */
  readonly durationLabel?: Maybe<Scalars['String']['output']>;
  /** Partenaires. */
  readonly partners?: Maybe<Scalars['String']['output']>;
  /** Chef de projet. */
  readonly lead?: Maybe<Employee>;
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de modifier ce projet. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer ce projet. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Page de projets. */
export type ProjectConnection = {
  /** Les projets de la page. */
  readonly nodes: ReadonlyArray<Project>;
  /** Les projets de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<ProjectEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un projet dans une page. */
export type ProjectEdge = {
  /** Curseur de ce projet. */
  readonly cursor: Scalars['String']['output'];
  /** Le projet. */
  readonly node: Project;
};

/** Nouveau projet. */
export type CreateProjectInput = {
  /** Titre, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Objectif. */
  readonly objective?: InputMaybe<Scalars['String']['input']>;
  /** Description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** État. */
  readonly status?: ProjectStatus;
  /** Début. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Fin, le jour du début au plus tôt. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Partenaires. */
  readonly partners?: InputMaybe<Scalars['String']['input']>;
  /** Identifiant du chef de projet, une personne de l'annuaire. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'un projet ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateProjectInput = {
  /** Identifiant du projet. */
  readonly id: Scalars['ID']['input'];
  /** Titre, 200 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Objectif. */
  readonly objective?: InputMaybe<Scalars['String']['input']>;
  /** Description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** État. */
  readonly status?: InputMaybe<ProjectStatus>;
  /** Début. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Fin, le jour du début au plus tôt. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Partenaires. */
  readonly partners?: InputMaybe<Scalars['String']['input']>;
  /** Identifiant du chef de projet, une personne de l'annuaire. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
};

/** Résultat d'une écriture de projet. */
export type ProjectPayload = {
  /** Le projet après l'écriture ; nul si la saisie est refusée. */
  readonly project?: Maybe<Project>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression de projets. */
export type DeleteProjectsPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Personne de l'entreprise. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** Direction de l'entreprise. */
export type Direction = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
};

/** La personne connectée et ce qu'elle peut faire. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Vrai si vous pouvez déclarer un événement de sécurité. */
  readonly viewerCanDeclareSafetyEvent?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez saisir des heures travaillées. */
  readonly viewerCanSaveSafetyHours?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez créer un événement. */
  readonly viewerCanCreateEvent?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez créer un projet. */
  readonly viewerCanCreateProject?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez écrire une offre d'emploi. */
  readonly viewerCanCreateVacancy?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez déposer une idée. */
  readonly viewerCanSubmitIdea?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez ouvrir un service à la boîte à idées. */
  readonly viewerCanSaveIdeaDepartment?: Maybe<Scalars['Boolean']['output']>;
};

/** Gravité d'un événement, la plus lourde d'abord. */
export type SafetySeverity =
  /** Accident mortel. */
  | 'FATAL'
  /** Accident avec arrêt de travail. */
  | 'LOST_TIME'
  /** Accident sans arrêt de travail. */
  | 'NO_LOST_TIME'
  /** Soin sur place. */
  | 'FIRST_AID'
  /** Presqu'accident : personne n'est blessé. */
  | 'NEAR_MISS';

/** Événement du registre de sécurité. */
export type SafetyEvent = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Gravité, en français. */
  readonly severityLabel: Scalars['String']['output'];
  /** Moment de l'événement. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Nature, par exemple « Chute de plain-pied ». */
  readonly kind: Scalars['String']['output'];
  /** Récit. D'un presqu'accident, tout le monde le lit ; d'un accident, seule la sécurité (HSE), car il touche à la santé d'une personne : nul pour les autres. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Lieu. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Jours perdus, pour un accident avec arrêt ; nul tant qu'ils ne sont pas connus (sécurité seulement). */
  readonly daysLost?: Maybe<Scalars['Int']['output']>;
  /** Personne qui l'a déclaré (sécurité seulement). */
  readonly declaredBy?: Maybe<Employee>;
  /** Déclaration. */
  readonly declaredAt: Scalars['DateTime']['output'];
  /** Retrait du registre ; nul pour un événement qui compte. Seule la sécurité voit les événements retirés. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Corrections et retrait, du plus récent au plus ancien (sécurité seulement). */
  readonly changes?: Maybe<ReadonlyArray<SafetyEventChange>>;
  /** Vrai si vous avez le droit de corriger cet événement. */
  readonly viewerCanCorrect: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de le retirer du registre. */
  readonly viewerCanWithdraw: Scalars['Boolean']['output'];
};

/** Correction ou retrait d'un événement. */
export type SafetyEventChange = {
  /** Raison donnée. */
  readonly reason: Scalars['String']['output'];
  /** Auteur. */
  readonly changedBy?: Maybe<Employee>;
  /** Moment. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Ce que disait l'événement. */
  readonly before: SafetyEventFacts;
  /** Ce qu'il dit ensuite ; nul pour un retrait. */
  readonly after?: Maybe<SafetyEventFacts>;
};

/** Ce que dit un événement à un moment de son histoire. */
export type SafetyEventFacts = {
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Gravité, en français. */
  readonly severityLabel: Scalars['String']['output'];
  /** Moment de l'événement. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Nature. */
  readonly kind: Scalars['String']['output'];
  /** Récit. */
  readonly description: Scalars['String']['output'];
  /** Lieu. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Jours perdus. */
  readonly daysLost?: Maybe<Scalars['Int']['output']>;
};

/** Page d'événements. */
export type SafetyEventConnection = {
  /** Les événements de la page. */
  readonly nodes: ReadonlyArray<SafetyEvent>;
  /** Les événements de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<SafetyEventEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un événement dans une page. */
export type SafetyEventEdge = {
  /** Curseur de cet événement. */
  readonly cursor: Scalars['String']['output'];
  /** L'événement. */
  readonly node: SafetyEvent;
};

/** Nouvel événement du registre. */
export type DeclareSafetyEventInput = {
  /** Population. */
  readonly scope: SafetyScope;
  /** Gravité. */
  readonly severity: SafetySeverity;
  /** Moment, qui ne peut pas être à venir. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Nature, 100 caractères au plus. */
  readonly kind: Scalars['String']['input'];
  /** Récit, 5000 caractères au plus, sans nom de personne. */
  readonly description: Scalars['String']['input'];
  /** Lieu, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Jours perdus, pour un accident avec arrêt seulement. */
  readonly daysLost?: InputMaybe<Scalars['Int']['input']>;
};

/** Correction d'un événement ; un champ absent reste tel quel, un champ nul s'efface. */
export type CorrectSafetyEventInput = {
  /** Identifiant de l'événement. */
  readonly id: Scalars['ID']['input'];
  /** Raison, 5 à 500 caractères. */
  readonly reason: Scalars['String']['input'];
  /** Population. */
  readonly scope?: InputMaybe<SafetyScope>;
  /** Gravité. */
  readonly severity?: InputMaybe<SafetySeverity>;
  /** Moment, qui ne peut pas être à venir. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Nature, 100 caractères au plus. */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Récit, 5000 caractères au plus, sans nom de personne. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Lieu, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Jours perdus, pour un accident avec arrêt seulement. */
  readonly daysLost?: InputMaybe<Scalars['Int']['input']>;
};

/** Résultat d'une écriture au registre de sécurité. */
export type SafetyEventPayload = {
  /** L'événement après l'écriture ; nul si la saisie est refusée. */
  readonly safetyEvent?: Maybe<SafetyEvent>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Heures travaillées d'une population en un mois. */
export type SafetyHours = {
  /** Premier jour du mois. */
  readonly month: Scalars['Date']['output'];
  /** Population. */
  readonly scope: SafetyScope;
  /** Population, en français. */
  readonly scopeLabel: Scalars['String']['output'];
  /** Heures travaillées. */
  readonly hours: Scalars['Int']['output'];
  /** Saisie. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Auteur de la saisie. */
  readonly recordedBy?: Maybe<Employee>;
  /** Les saisies que celle-ci remplace, de la plus récente à la plus ancienne. */
  readonly replaced: ReadonlyArray<SafetyHoursRecord>;
};

/** Saisie d'heures qu'une autre a remplacée. */
export type SafetyHoursRecord = {
  /** Heures travaillées. */
  readonly hours: Scalars['Int']['output'];
  /** Saisie. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Auteur de la saisie. */
  readonly recordedBy?: Maybe<Employee>;
};

/** Résultat d'une saisie d'heures. */
export type SafetyHoursPayload = {
  /** Les heures du mois après la saisie ; nulles si elle est refusée. */
  readonly safetyHours?: Maybe<SafetyHours>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Taux, par période. */
export type SafetyRates = {
  /** Les douze derniers mois entiers. */
  readonly last12Months: SafetyPeriod;
  /** Depuis le 1er janvier, aujourd'hui compris. */
  readonly yearToDate: SafetyPeriod;
};

/** Taux d'une période, par population. */
export type SafetyPeriod = {
  /** Premier jour. */
  readonly from: Scalars['Date']['output'];
  /** Dernier jour. */
  readonly to: Scalars['Date']['output'];
  /** Personnel SAR. */
  readonly sar: SafetyFigures;
  /** Entreprises extérieures. */
  readonly ee: SafetyFigures;
  /** Les deux populations ensemble. */
  readonly together: SafetyFigures;
};

/** Chiffres d'une population sur une période. Un taux est nul tant qu'aucune heure n'est saisie ; trois décimales. */
export type SafetyFigures = {
  /** Taux de fréquence des accidents avec arrêt, mortels compris : nombre × 1 000 000 / heures travaillées. */
  readonly tf1?: Maybe<Scalars['Float']['output']>;
  /** Taux de fréquence des accidents avec et sans arrêt, mortels compris : nombre × 1 000 000 / heures travaillées. */
  readonly tf2?: Maybe<Scalars['Float']['output']>;
  /** Taux de gravité : jours perdus × 1 000 / heures travaillées. */
  readonly tg?: Maybe<Scalars['Float']['output']>;
  /** Faux s'il manque les heures d'un mois entier de la période : les taux sont alors trop hauts. */
  readonly hoursComplete: Scalars['Boolean']['output'];
  /** Nombre d'événements, par gravité. */
  readonly pyramid: AccidentPyramid;
};

/** Pyramide des accidents. */
export type AccidentPyramid = {
  /** Mortels. */
  readonly fatal: Scalars['Int']['output'];
  /** Avec arrêt. */
  readonly lostTime: Scalars['Int']['output'];
  /** Sans arrêt. */
  readonly noLostTime: Scalars['Int']['output'];
  /** Soins. */
  readonly firstAid: Scalars['Int']['output'];
  /** Presqu'accidents. */
  readonly nearMiss: Scalars['Int']['output'];
};

/** Population dont la sécurité est suivie à part. */
export type SafetyScope =
  /** Personnel SAR. */
  | 'SAR'
  /** Entreprises extérieures. */
  | 'EE';

/** Appréciation d'un nombre de jours sans accident. */
export type SafetyAppreciation =
  /** Excellent : 365 jours ou plus. */
  | 'EXCELLENT'
  /** Très bien : 180 jours ou plus. */
  | 'VERY_GOOD'
  /** Bien : 90 jours ou plus. */
  | 'GOOD'
  /** Correct : 30 jours ou plus. */
  | 'FAIR'
  /** À améliorer : 7 jours ou plus. */
  | 'TO_IMPROVE'
  /** Attention : moins de 7 jours. */
  | 'ALERT';

/** La sécurité au jour d'aujourd'hui, calculée du registre à chaque lecture. */
export type Safety = {
  /** Personnel SAR. */
  readonly sar: SafetyCounter;
  /** Entreprises extérieures. */
  readonly ee: SafetyCounter;
  /** Jours sans accident pour les deux populations : le plus petit des deux compteurs. */
  readonly days: Scalars['Int']['output'];
  /** Appréciation de ce nombre de jours. */
  readonly appreciation: SafetyAppreciation;
  /** Appréciation, en français. */
  readonly appreciationLabel: Scalars['String']['output'];
  /** Note de 50 à 100, tirée du même nombre de jours. */
  readonly score: Scalars['Int']['output'];
  /** Dernier accident mortel ou avec arrêt, toutes populations confondues ; nul s'il n'y en a jamais eu. */
  readonly lastAccident?: Maybe<SafetyEvent>;
  /** Taux de fréquence et de gravité. */
  readonly rates?: Maybe<SafetyRates>;
};

/** Compteur d'une population. */
export type SafetyCounter = {
  /** Jours du calendrier de Dakar depuis le dernier accident mortel ou avec arrêt ; à défaut depuis le premier mois travaillé, puis depuis le premier événement. */
  readonly days: Scalars['Int']['output'];
  /** Appréciation de ce nombre de jours. */
  readonly appreciation: SafetyAppreciation;
  /** Appréciation, en français. */
  readonly appreciationLabel: Scalars['String']['output'];
  /** Dernier accident mortel ou avec arrêt ; nul s'il n'y en a jamais eu. */
  readonly lastAccident?: Maybe<SafetyEvent>;
};

/** Contrat d'une offre d'emploi. */
export type VacancyContract =
  /** CDI. */
  | 'PERMANENT'
  /** CDD. */
  | 'FIXED_TERM'
  /** Stage. */
  | 'INTERNSHIP'
  /** Freelance. */
  | 'FREELANCE';

/** Niveau attendu pour une offre d'emploi. */
export type VacancyLevel =
  /** Junior. */
  | 'JUNIOR'
  /** Confirmé. */
  | 'CONFIRMED'
  /** Senior. */
  | 'SENIOR'
  /** Expert. */
  | 'EXPERT';

/** Urgence d'une offre d'emploi. */
export type VacancyUrgency =
  /** Normal. */
  | 'NORMAL'
  /** Urgent. */
  | 'URGENT'
  /** Très urgent. */
  | 'VERY_URGENT';

/** Offre d'emploi interne. */
export type Vacancy = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Intitulé du poste. */
  readonly title: Scalars['String']['output'];
  /** Direction qui recrute. */
  readonly direction?: Maybe<Direction>;
  /** Lieu de travail. */
  readonly location: Scalars['String']['output'];
  /** Contrat. */
  readonly contract: VacancyContract;
  /** Contrat, en français. */
  readonly contractLabel: Scalars['String']['output'];
  /** Niveau attendu. */
  readonly level: VacancyLevel;
  /** Niveau attendu, en français. */
  readonly levelLabel: Scalars['String']['output'];
  /** Urgence. */
  readonly urgency: VacancyUrgency;
  /** Urgence, en français. */
  readonly urgencyLabel: Scalars['String']['output'];
  /** Description du poste. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Responsabilités. */
  readonly responsibilities: ReadonlyArray<Scalars['String']['output']>;
  /** Qualifications attendues. */
  readonly qualifications: ReadonlyArray<Scalars['String']['output']>;
  /** Parution ; nulle pour un brouillon, future pour une offre programmée. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Dernier jour pour répondre ; nul s'il n'y en a pas. */
  readonly closesOn?: Maybe<Scalars['Date']['output']>;
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de modifier cette offre. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer cette offre. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Page d'offres d'emploi. */
export type VacancyConnection = {
  /** Les offres de la page. */
  readonly nodes: ReadonlyArray<Vacancy>;
  /** Les offres de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<VacancyEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une offre d'emploi dans une page. */
export type VacancyEdge = {
  /** Curseur de cette offre. */
  readonly cursor: Scalars['String']['output'];
  /** L'offre. */
  readonly node: Vacancy;
};

/** Nouvelle offre d'emploi interne. */
export type CreateVacancyInput = {
  /** Intitulé du poste, 200 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Identifiant de la direction qui recrute. */
  readonly directionId: Scalars['ID']['input'];
  /** Lieu de travail, 200 caractères au plus. */
  readonly location: Scalars['String']['input'];
  /** Contrat. */
  readonly contract: VacancyContract;
  /** Niveau attendu. */
  readonly level: VacancyLevel;
  /** Urgence. */
  readonly urgency?: VacancyUrgency;
  /** Description du poste. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Responsabilités : vingt au plus, de 300 caractères au plus. */
  readonly responsibilities?: ReadonlyArray<Scalars['String']['input']>;
  /** Qualifications attendues : vingt au plus, de 300 caractères au plus. */
  readonly qualifications?: ReadonlyArray<Scalars['String']['input']>;
  /** Parution ; absente ou nulle pour un brouillon. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Dernier jour pour répondre, le jour de la parution au plus tôt. */
  readonly closesOn?: InputMaybe<Scalars['Date']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'une offre d'emploi interne ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateVacancyInput = {
  /** Identifiant de l'offre. */
  readonly id: Scalars['ID']['input'];
  /** Intitulé du poste, 200 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Identifiant de la direction qui recrute. */
  readonly directionId?: InputMaybe<Scalars['ID']['input']>;
  /** Lieu de travail, 200 caractères au plus. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Contrat. */
  readonly contract?: InputMaybe<VacancyContract>;
  /** Niveau attendu. */
  readonly level?: InputMaybe<VacancyLevel>;
  /** Urgence. */
  readonly urgency?: InputMaybe<VacancyUrgency>;
  /** Description du poste. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Responsabilités : vingt au plus, de 300 caractères au plus. */
  readonly responsibilities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Qualifications attendues : vingt au plus, de 300 caractères au plus. */
  readonly qualifications?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Parution ; nulle pour revenir au brouillon. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Dernier jour pour répondre, le jour de la parution au plus tôt. */
  readonly closesOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Résultat d'une écriture d'offre d'emploi. */
export type VacancyPayload = {
  /** L'offre après l'écriture ; nul si la saisie est refusée. */
  readonly vacancy?: Maybe<Vacancy>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression d'offres d'emploi. */
export type DeleteVacanciesPayload = {
  /** Identifiants supprimés ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Event: Event;
  IdeaDepartment: IdeaDepartment;
  Idea: Idea;
  Project: Project;
  Viewer: Viewer;
  SafetyEvent: SafetyEvent;
  Vacancy: Vacancy;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  IdeaDepartment:
    ( { __typename: 'IdeaDepartment' }
    & GraphQLRecursivePick<FederationTypes['IdeaDepartment'], {"id":true}> );
  Idea:
    ( { __typename: 'Idea' }
    & GraphQLRecursivePick<FederationTypes['Idea'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  SafetyEvent:
    ( { __typename: 'SafetyEvent' }
    & GraphQLRecursivePick<FederationTypes['SafetyEvent'], {"id":true}> );
  Vacancy:
    ( { __typename: 'Vacancy' }
    & GraphQLRecursivePick<FederationTypes['Vacancy'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UploadTicket: ResolverTypeWrapper<UploadTicket>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadPayload: ResolverTypeWrapper<UploadPayload>;
  CanteenWeek: ResolverTypeWrapper<WeekMenu>;
  CanteenDay: ResolverTypeWrapper<DayMenu>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveCanteenWeekInput: SaveCanteenWeekInput;
  CanteenDayInput: CanteenDayInput;
  CanteenWeekPayload: ResolverTypeWrapper<Omit<CanteenWeekPayload, 'week'> & { week?: Maybe<ResolversTypes['CanteenWeek']> }>;
  EventType: EventType;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  UpcomingEvents: ResolverTypeWrapper<Upcoming>;
  CreateEventInput: CreateEventInput;
  UpdateEventInput: UpdateEventInput;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event'> & { event?: Maybe<ResolversTypes['Event']> }>;
  DeleteEventsPayload: ResolverTypeWrapper<DeleteEventsPayload>;
  HomeContent: ResolverTypeWrapper<HomeParts>;
  DirectorMessage: ResolverTypeWrapper<Omit<DirectorMessage, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  FeaturedVideo: ResolverTypeWrapper<Omit<FeaturedVideo, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  QuickLinks: ResolverTypeWrapper<Omit<QuickLinks, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  QuickLink: ResolverTypeWrapper<QuickLink>;
  GreenNumber: ResolverTypeWrapper<Omit<GreenNumber, 'updatedBy'> & { updatedBy?: Maybe<ResolversTypes['Employee']> }>;
  UpdateHomeContentInput: UpdateHomeContentInput;
  DirectorMessageInput: DirectorMessageInput;
  FeaturedVideoInput: FeaturedVideoInput;
  QuickLinkInput: QuickLinkInput;
  GreenNumberInput: GreenNumberInput;
  HomeContentPayload: ResolverTypeWrapper<Omit<HomeContentPayload, 'homeContent'> & { homeContent?: Maybe<ResolversTypes['HomeContent']> }>;
  IdeaDepartment: ResolverTypeWrapper<IdeaDepartmentRow>;
  SaveIdeaDepartmentInput: SaveIdeaDepartmentInput;
  IdeaDepartmentPayload: ResolverTypeWrapper<Omit<IdeaDepartmentPayload, 'department'> & { department?: Maybe<ResolversTypes['IdeaDepartment']> }>;
  IdeaStatus: IdeaStatus;
  Idea: ResolverTypeWrapper<IdeaRow>;
  IdeaStatusChange: ResolverTypeWrapper<IdeaStatusChangeRow>;
  IdeaConnection: ResolverTypeWrapper<IdeaPage>;
  IdeaEdge: ResolverTypeWrapper<Omit<IdeaEdge, 'node'> & { node: ResolversTypes['Idea'] }>;
  SubmitIdeaInput: SubmitIdeaInput;
  SubmitIdeaPayload: ResolverTypeWrapper<SubmitIdeaPayload>;
  UpdateIdeasStatusInput: UpdateIdeasStatusInput;
  IdeasPayload: ResolverTypeWrapper<Omit<IdeasPayload, 'ideas'> & { ideas?: Maybe<ReadonlyArray<ResolversTypes['Idea']>> }>;
  DeleteIdeasPayload: ResolverTypeWrapper<DeleteIdeasPayload>;
  ProjectStatus: ProjectStatus;
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectConnection: ResolverTypeWrapper<ProjectPage>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  CreateProjectInput: CreateProjectInput;
  UpdateProjectInput: UpdateProjectInput;
  ProjectPayload: ResolverTypeWrapper<Omit<ProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  DeleteProjectsPayload: ResolverTypeWrapper<DeleteProjectsPayload>;
  Employee: ResolverTypeWrapper<EmployeeKey>;
  Direction: ResolverTypeWrapper<DirectionKey>;
  Viewer: ResolverTypeWrapper<Viewer>;
  SafetySeverity: SafetySeverity;
  SafetyEvent: ResolverTypeWrapper<SafetyEventRow>;
  SafetyEventChange: ResolverTypeWrapper<SafetyChangeRow>;
  SafetyEventFacts: ResolverTypeWrapper<SafetyFacts>;
  SafetyEventConnection: ResolverTypeWrapper<SafetyEventPage>;
  SafetyEventEdge: ResolverTypeWrapper<Omit<SafetyEventEdge, 'node'> & { node: ResolversTypes['SafetyEvent'] }>;
  DeclareSafetyEventInput: DeclareSafetyEventInput;
  CorrectSafetyEventInput: CorrectSafetyEventInput;
  SafetyEventPayload: ResolverTypeWrapper<Omit<SafetyEventPayload, 'safetyEvent'> & { safetyEvent?: Maybe<ResolversTypes['SafetyEvent']> }>;
  SafetyHours: ResolverTypeWrapper<MonthHours>;
  SafetyHoursRecord: ResolverTypeWrapper<HoursRecord>;
  SafetyHoursPayload: ResolverTypeWrapper<Omit<SafetyHoursPayload, 'safetyHours'> & { safetyHours?: Maybe<ResolversTypes['SafetyHours']> }>;
  SafetyRates: ResolverTypeWrapper<SafetyRates>;
  SafetyPeriod: ResolverTypeWrapper<SafetyPeriod>;
  SafetyFigures: ResolverTypeWrapper<SafetyFigures>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AccidentPyramid: ResolverTypeWrapper<AccidentPyramid>;
  SafetyScope: SafetyScope;
  SafetyAppreciation: SafetyAppreciation;
  Safety: ResolverTypeWrapper<Counters>;
  SafetyCounter: ResolverTypeWrapper<Counter>;
  VacancyContract: VacancyContract;
  VacancyLevel: VacancyLevel;
  VacancyUrgency: VacancyUrgency;
  Vacancy: ResolverTypeWrapper<VacancyRow>;
  VacancyConnection: ResolverTypeWrapper<VacancyPage>;
  VacancyEdge: ResolverTypeWrapper<Omit<VacancyEdge, 'node'> & { node: ResolversTypes['Vacancy'] }>;
  CreateVacancyInput: CreateVacancyInput;
  UpdateVacancyInput: UpdateVacancyInput;
  VacancyPayload: ResolverTypeWrapper<Omit<VacancyPayload, 'vacancy'> & { vacancy?: Maybe<ResolversTypes['Vacancy']> }>;
  DeleteVacanciesPayload: ResolverTypeWrapper<DeleteVacanciesPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Time: Scalars['Time']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: UserError;
  UploadTicket: UploadTicket;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  UploadHeader: UploadHeader;
  UploadPayload: UploadPayload;
  CanteenWeek: WeekMenu;
  CanteenDay: DayMenu;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  SaveCanteenWeekInput: SaveCanteenWeekInput;
  CanteenDayInput: CanteenDayInput;
  CanteenWeekPayload: Omit<CanteenWeekPayload, 'week'> & { week?: Maybe<ResolversParentTypes['CanteenWeek']> };
  Event: EventRow;
  EventConnection: EventPage;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  UpcomingEvents: Upcoming;
  CreateEventInput: CreateEventInput;
  UpdateEventInput: UpdateEventInput;
  EventPayload: Omit<EventPayload, 'event'> & { event?: Maybe<ResolversParentTypes['Event']> };
  DeleteEventsPayload: DeleteEventsPayload;
  HomeContent: HomeParts;
  DirectorMessage: Omit<DirectorMessage, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  FeaturedVideo: Omit<FeaturedVideo, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  QuickLinks: Omit<QuickLinks, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  QuickLink: QuickLink;
  GreenNumber: Omit<GreenNumber, 'updatedBy'> & { updatedBy?: Maybe<ResolversParentTypes['Employee']> };
  UpdateHomeContentInput: UpdateHomeContentInput;
  DirectorMessageInput: DirectorMessageInput;
  FeaturedVideoInput: FeaturedVideoInput;
  QuickLinkInput: QuickLinkInput;
  GreenNumberInput: GreenNumberInput;
  HomeContentPayload: Omit<HomeContentPayload, 'homeContent'> & { homeContent?: Maybe<ResolversParentTypes['HomeContent']> };
  IdeaDepartment: IdeaDepartmentRow;
  SaveIdeaDepartmentInput: SaveIdeaDepartmentInput;
  IdeaDepartmentPayload: Omit<IdeaDepartmentPayload, 'department'> & { department?: Maybe<ResolversParentTypes['IdeaDepartment']> };
  Idea: IdeaRow;
  IdeaStatusChange: IdeaStatusChangeRow;
  IdeaConnection: IdeaPage;
  IdeaEdge: Omit<IdeaEdge, 'node'> & { node: ResolversParentTypes['Idea'] };
  SubmitIdeaInput: SubmitIdeaInput;
  SubmitIdeaPayload: SubmitIdeaPayload;
  UpdateIdeasStatusInput: UpdateIdeasStatusInput;
  IdeasPayload: Omit<IdeasPayload, 'ideas'> & { ideas?: Maybe<ReadonlyArray<ResolversParentTypes['Idea']>> };
  DeleteIdeasPayload: DeleteIdeasPayload;
  Project: ProjectRow;
  ProjectConnection: ProjectPage;
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  CreateProjectInput: CreateProjectInput;
  UpdateProjectInput: UpdateProjectInput;
  ProjectPayload: Omit<ProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  DeleteProjectsPayload: DeleteProjectsPayload;
  Employee: EmployeeKey;
  Direction: DirectionKey;
  Viewer: Viewer | FederationReferenceTypes['Viewer'];
  SafetyEvent: SafetyEventRow;
  SafetyEventChange: SafetyChangeRow;
  SafetyEventFacts: SafetyFacts;
  SafetyEventConnection: SafetyEventPage;
  SafetyEventEdge: Omit<SafetyEventEdge, 'node'> & { node: ResolversParentTypes['SafetyEvent'] };
  DeclareSafetyEventInput: DeclareSafetyEventInput;
  CorrectSafetyEventInput: CorrectSafetyEventInput;
  SafetyEventPayload: Omit<SafetyEventPayload, 'safetyEvent'> & { safetyEvent?: Maybe<ResolversParentTypes['SafetyEvent']> };
  SafetyHours: MonthHours;
  SafetyHoursRecord: HoursRecord;
  SafetyHoursPayload: Omit<SafetyHoursPayload, 'safetyHours'> & { safetyHours?: Maybe<ResolversParentTypes['SafetyHours']> };
  SafetyRates: SafetyRates;
  SafetyPeriod: SafetyPeriod;
  SafetyFigures: SafetyFigures;
  Float: Scalars['Float']['output'];
  AccidentPyramid: AccidentPyramid;
  Safety: Counters;
  SafetyCounter: Counter;
  Vacancy: VacancyRow;
  VacancyConnection: VacancyPage;
  VacancyEdge: Omit<VacancyEdge, 'node'> & { node: ResolversParentTypes['Vacancy'] };
  CreateVacancyInput: CreateVacancyInput;
  UpdateVacancyInput: UpdateVacancyInput;
  VacancyPayload: Omit<VacancyPayload, 'vacancy'> & { vacancy?: Maybe<ResolversParentTypes['Vacancy']> };
  DeleteVacanciesPayload: DeleteVacanciesPayload;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadTicket'] = ResolversParentTypes['UploadTicket']> = {
  uploadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadPayload'] = ResolversParentTypes['UploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['UploadTicket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CanteenWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenWeek'] = ResolversParentTypes['CanteenWeek']> = {
  weekStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  weekEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CanteenDay']>, ParentType, ContextType>;
  viewerCanSave?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanCopy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CanteenDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenDay'] = ResolversParentTypes['CanteenDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dayLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isToday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  senegalese?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  european?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dessert?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  canteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeek']>, ParentType, ContextType, Partial<QueryCanteenWeekArgs>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  upcomingEvents?: Resolver<Maybe<ResolversTypes['UpcomingEvents']>, ParentType, ContextType>;
  homeContent?: Resolver<Maybe<ResolversTypes['HomeContent']>, ParentType, ContextType>;
  ideaDepartments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IdeaDepartment']>>, ParentType, ContextType, RequireFields<QueryIdeaDepartmentsArgs, 'includeInactive'>>;
  ideas?: Resolver<Maybe<ResolversTypes['IdeaConnection']>, ParentType, ContextType, RequireFields<QueryIdeasArgs, 'first'>>;
  idea?: Resolver<Maybe<ResolversTypes['Idea']>, ParentType, ContextType, RequireFields<QueryIdeaArgs, 'id'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  safetyEvents?: Resolver<Maybe<ResolversTypes['SafetyEventConnection']>, ParentType, ContextType, RequireFields<QuerySafetyEventsArgs, 'first' | 'includeWithdrawn'>>;
  safetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType, RequireFields<QuerySafetyEventArgs, 'id'>>;
  safetyHours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SafetyHours']>>, ParentType, ContextType, Partial<QuerySafetyHoursArgs>>;
  safety?: Resolver<Maybe<ResolversTypes['Safety']>, ParentType, ContextType>;
  vacancies?: Resolver<Maybe<ResolversTypes['VacancyConnection']>, ParentType, ContextType, RequireFields<QueryVacanciesArgs, 'first'>>;
  vacancy?: Resolver<Maybe<ResolversTypes['Vacancy']>, ParentType, ContextType, RequireFields<QueryVacancyArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  saveCanteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeekPayload']>, ParentType, ContextType, RequireFields<MutationSaveCanteenWeekArgs, 'input'>>;
  copyCanteenWeek?: Resolver<Maybe<ResolversTypes['CanteenWeekPayload']>, ParentType, ContextType, RequireFields<MutationCopyCanteenWeekArgs, 'from' | 'to' | 'overwrite'>>;
  createEvent?: Resolver<Maybe<ResolversTypes['EventPayload']>, ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  updateEvent?: Resolver<Maybe<ResolversTypes['EventPayload']>, ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'input'>>;
  deleteEvents?: Resolver<Maybe<ResolversTypes['DeleteEventsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEventsArgs, 'ids'>>;
  updateHomeContent?: Resolver<Maybe<ResolversTypes['HomeContentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateHomeContentArgs, 'input'>>;
  saveIdeaDepartment?: Resolver<Maybe<ResolversTypes['IdeaDepartmentPayload']>, ParentType, ContextType, RequireFields<MutationSaveIdeaDepartmentArgs, 'input'>>;
  submitIdea?: Resolver<Maybe<ResolversTypes['SubmitIdeaPayload']>, ParentType, ContextType, RequireFields<MutationSubmitIdeaArgs, 'input'>>;
  updateIdeasStatus?: Resolver<Maybe<ResolversTypes['IdeasPayload']>, ParentType, ContextType, RequireFields<MutationUpdateIdeasStatusArgs, 'input'>>;
  deleteIdeas?: Resolver<Maybe<ResolversTypes['DeleteIdeasPayload']>, ParentType, ContextType, RequireFields<MutationDeleteIdeasArgs, 'ids'>>;
  createProject?: Resolver<Maybe<ResolversTypes['ProjectPayload']>, ParentType, ContextType, RequireFields<MutationCreateProjectArgs, 'input'>>;
  updateProject?: Resolver<Maybe<ResolversTypes['ProjectPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProjectArgs, 'input'>>;
  deleteProjects?: Resolver<Maybe<ResolversTypes['DeleteProjectsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteProjectsArgs, 'ids'>>;
  declareSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationDeclareSafetyEventArgs, 'input'>>;
  correctSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationCorrectSafetyEventArgs, 'input'>>;
  withdrawSafetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEventPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawSafetyEventArgs, 'id' | 'reason'>>;
  saveSafetyHours?: Resolver<Maybe<ResolversTypes['SafetyHoursPayload']>, ParentType, ContextType, RequireFields<MutationSaveSafetyHoursArgs, 'month' | 'scope' | 'hours'>>;
  createVacancy?: Resolver<Maybe<ResolversTypes['VacancyPayload']>, ParentType, ContextType, RequireFields<MutationCreateVacancyArgs, 'input'>>;
  updateVacancy?: Resolver<Maybe<ResolversTypes['VacancyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateVacancyArgs, 'input'>>;
  deleteVacancies?: Resolver<Maybe<ResolversTypes['DeleteVacanciesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteVacanciesArgs, 'ids'>>;
};

export type CanteenWeekPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CanteenWeekPayload'] = ResolversParentTypes['CanteenWeekPayload']> = {
  week?: Resolver<Maybe<ResolversTypes['CanteenWeek']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['Time']>, ParentType, ContextType>;
  isAllDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  typeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attendees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isPast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isToday?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFuture?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  daysUntil?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type UpcomingEventsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpcomingEvents'] = ResolversParentTypes['UpcomingEvents']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type EventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPayload'] = ResolversParentTypes['EventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEventsPayload'] = ResolversParentTypes['DeleteEventsPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HomeContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeContent'] = ResolversParentTypes['HomeContent']> = {
  directorMessage?: Resolver<Maybe<ResolversTypes['DirectorMessage']>, ParentType, ContextType>;
  featuredVideo?: Resolver<Maybe<ResolversTypes['FeaturedVideo']>, ParentType, ContextType>;
  quickLinks?: Resolver<Maybe<ResolversTypes['QuickLinks']>, ParentType, ContextType>;
  greenNumber?: Resolver<Maybe<ResolversTypes['GreenNumber']>, ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DirectorMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorMessage'] = ResolversParentTypes['DirectorMessage']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type FeaturedVideoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeaturedVideo'] = ResolversParentTypes['FeaturedVideo']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posterUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type QuickLinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuickLinks'] = ResolversParentTypes['QuickLinks']> = {
  links?: Resolver<ReadonlyArray<ResolversTypes['QuickLink']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type QuickLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuickLink'] = ResolversParentTypes['QuickLink']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GreenNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GreenNumber'] = ResolversParentTypes['GreenNumber']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type HomeContentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeContentPayload'] = ResolversParentTypes['HomeContentPayload']> = {
  homeContent?: Resolver<Maybe<ResolversTypes['HomeContent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdeaDepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaDepartment'] = ResolversParentTypes['IdeaDepartment'], FederationReferenceType extends FederationReferenceTypes['IdeaDepartment'] = FederationReferenceTypes['IdeaDepartment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdeaDepartment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  emails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdeaDepartmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaDepartmentPayload'] = ResolversParentTypes['IdeaDepartmentPayload']> = {
  department?: Resolver<Maybe<ResolversTypes['IdeaDepartment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdeaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Idea'] = ResolversParentTypes['Idea'], FederationReferenceType extends FederationReferenceTypes['Idea'] = FederationReferenceTypes['Idea']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Idea']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['IdeaDepartment'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IdeaStatus'], ParentType, ContextType>;
  statusLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  statusChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['IdeaStatusChange']>, ParentType, ContextType>;
  viewerCanUpdateStatus?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdeaStatusChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaStatusChange'] = ResolversParentTypes['IdeaStatusChange']> = {
  from?: Resolver<ResolversTypes['IdeaStatus'], ParentType, ContextType>;
  fromLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IdeaStatus'], ParentType, ContextType>;
  toLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type IdeaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaConnection'] = ResolversParentTypes['IdeaConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Idea']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdeaEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdeaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeaEdge'] = ResolversParentTypes['IdeaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Idea'], ParentType, ContextType>;
};

export type SubmitIdeaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitIdeaPayload'] = ResolversParentTypes['SubmitIdeaPayload']> = {
  ideaId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdeasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdeasPayload'] = ResolversParentTypes['IdeasPayload']> = {
  ideas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Idea']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteIdeasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteIdeasPayload'] = ResolversParentTypes['DeleteIdeasPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  statusLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  durationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  durationLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partners?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Project']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectPayload'] = ResolversParentTypes['ProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteProjectsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProjectsPayload'] = ResolversParentTypes['DeleteProjectsPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DirectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Direction'] = ResolversParentTypes['Direction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCanDeclareSafetyEvent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanSaveSafetyHours?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateEvent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateProject?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateVacancy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanSubmitIdea?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanSaveIdeaDepartment?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SafetyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEvent'] = ResolversParentTypes['SafetyEvent'], FederationReferenceType extends FederationReferenceTypes['SafetyEvent'] = FederationReferenceTypes['SafetyEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SafetyEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SafetySeverity'], ParentType, ContextType>;
  severityLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysLost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SafetyEventChange']>>, ParentType, ContextType>;
  viewerCanCorrect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SafetyEventChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventChange'] = ResolversParentTypes['SafetyEventChange']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SafetyEventFacts'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['SafetyEventFacts']>, ParentType, ContextType>;
};

export type SafetyEventFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventFacts'] = ResolversParentTypes['SafetyEventFacts']> = {
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['SafetySeverity'], ParentType, ContextType>;
  severityLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysLost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SafetyEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventConnection'] = ResolversParentTypes['SafetyEventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafetyEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SafetyEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventEdge'] = ResolversParentTypes['SafetyEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafetyEvent'], ParentType, ContextType>;
};

export type SafetyEventPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyEventPayload'] = ResolversParentTypes['SafetyEventPayload']> = {
  safetyEvent?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SafetyHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHours'] = ResolversParentTypes['SafetyHours']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SafetyScope'], ParentType, ContextType>;
  scopeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  replaced?: Resolver<ReadonlyArray<ResolversTypes['SafetyHoursRecord']>, ParentType, ContextType>;
};

export type SafetyHoursRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHoursRecord'] = ResolversParentTypes['SafetyHoursRecord']> = {
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type SafetyHoursPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyHoursPayload'] = ResolversParentTypes['SafetyHoursPayload']> = {
  safetyHours?: Resolver<Maybe<ResolversTypes['SafetyHours']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SafetyRatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyRates'] = ResolversParentTypes['SafetyRates']> = {
  last12Months?: Resolver<ResolversTypes['SafetyPeriod'], ParentType, ContextType>;
  yearToDate?: Resolver<ResolversTypes['SafetyPeriod'], ParentType, ContextType>;
};

export type SafetyPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyPeriod'] = ResolversParentTypes['SafetyPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sar?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
  ee?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
  together?: Resolver<ResolversTypes['SafetyFigures'], ParentType, ContextType>;
};

export type SafetyFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyFigures'] = ResolversParentTypes['SafetyFigures']> = {
  tf1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tf2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hoursComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pyramid?: Resolver<ResolversTypes['AccidentPyramid'], ParentType, ContextType>;
};

export type AccidentPyramidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccidentPyramid'] = ResolversParentTypes['AccidentPyramid']> = {
  fatal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lostTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLostTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nearMiss?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SafetyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Safety'] = ResolversParentTypes['Safety']> = {
  sar?: Resolver<ResolversTypes['SafetyCounter'], ParentType, ContextType>;
  ee?: Resolver<ResolversTypes['SafetyCounter'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appreciation?: Resolver<ResolversTypes['SafetyAppreciation'], ParentType, ContextType>;
  appreciationLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAccident?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
  rates?: Resolver<Maybe<ResolversTypes['SafetyRates']>, ParentType, ContextType>;
};

export type SafetyCounterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafetyCounter'] = ResolversParentTypes['SafetyCounter']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appreciation?: Resolver<ResolversTypes['SafetyAppreciation'], ParentType, ContextType>;
  appreciationLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAccident?: Resolver<Maybe<ResolversTypes['SafetyEvent']>, ParentType, ContextType>;
};

export type VacancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vacancy'] = ResolversParentTypes['Vacancy'], FederationReferenceType extends FederationReferenceTypes['Vacancy'] = FederationReferenceTypes['Vacancy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vacancy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['VacancyContract'], ParentType, ContextType>;
  contractLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['VacancyLevel'], ParentType, ContextType>;
  levelLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['VacancyUrgency'], ParentType, ContextType>;
  urgencyLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibilities?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  qualifications?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VacancyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyConnection'] = ResolversParentTypes['VacancyConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vacancy']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['VacancyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacancyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyEdge'] = ResolversParentTypes['VacancyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vacancy'], ParentType, ContextType>;
};

export type VacancyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacancyPayload'] = ResolversParentTypes['VacancyPayload']> = {
  vacancy?: Resolver<Maybe<ResolversTypes['Vacancy']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteVacanciesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteVacanciesPayload'] = ResolversParentTypes['DeleteVacanciesPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Time?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UploadTicket?: UploadTicketResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  CanteenWeek?: CanteenWeekResolvers<ContextType>;
  CanteenDay?: CanteenDayResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CanteenWeekPayload?: CanteenWeekPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  UpcomingEvents?: UpcomingEventsResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  DeleteEventsPayload?: DeleteEventsPayloadResolvers<ContextType>;
  HomeContent?: HomeContentResolvers<ContextType>;
  DirectorMessage?: DirectorMessageResolvers<ContextType>;
  FeaturedVideo?: FeaturedVideoResolvers<ContextType>;
  QuickLinks?: QuickLinksResolvers<ContextType>;
  QuickLink?: QuickLinkResolvers<ContextType>;
  GreenNumber?: GreenNumberResolvers<ContextType>;
  HomeContentPayload?: HomeContentPayloadResolvers<ContextType>;
  IdeaDepartment?: IdeaDepartmentResolvers<ContextType>;
  IdeaDepartmentPayload?: IdeaDepartmentPayloadResolvers<ContextType>;
  Idea?: IdeaResolvers<ContextType>;
  IdeaStatusChange?: IdeaStatusChangeResolvers<ContextType>;
  IdeaConnection?: IdeaConnectionResolvers<ContextType>;
  IdeaEdge?: IdeaEdgeResolvers<ContextType>;
  SubmitIdeaPayload?: SubmitIdeaPayloadResolvers<ContextType>;
  IdeasPayload?: IdeasPayloadResolvers<ContextType>;
  DeleteIdeasPayload?: DeleteIdeasPayloadResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectPayload?: ProjectPayloadResolvers<ContextType>;
  DeleteProjectsPayload?: DeleteProjectsPayloadResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Direction?: DirectionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  SafetyEvent?: SafetyEventResolvers<ContextType>;
  SafetyEventChange?: SafetyEventChangeResolvers<ContextType>;
  SafetyEventFacts?: SafetyEventFactsResolvers<ContextType>;
  SafetyEventConnection?: SafetyEventConnectionResolvers<ContextType>;
  SafetyEventEdge?: SafetyEventEdgeResolvers<ContextType>;
  SafetyEventPayload?: SafetyEventPayloadResolvers<ContextType>;
  SafetyHours?: SafetyHoursResolvers<ContextType>;
  SafetyHoursRecord?: SafetyHoursRecordResolvers<ContextType>;
  SafetyHoursPayload?: SafetyHoursPayloadResolvers<ContextType>;
  SafetyRates?: SafetyRatesResolvers<ContextType>;
  SafetyPeriod?: SafetyPeriodResolvers<ContextType>;
  SafetyFigures?: SafetyFiguresResolvers<ContextType>;
  AccidentPyramid?: AccidentPyramidResolvers<ContextType>;
  Safety?: SafetyResolvers<ContextType>;
  SafetyCounter?: SafetyCounterResolvers<ContextType>;
  Vacancy?: VacancyResolvers<ContextType>;
  VacancyConnection?: VacancyConnectionResolvers<ContextType>;
  VacancyEdge?: VacancyEdgeResolvers<ContextType>;
  VacancyPayload?: VacancyPayloadResolvers<ContextType>;
  DeleteVacanciesPayload?: DeleteVacanciesPayloadResolvers<ContextType>;
};


