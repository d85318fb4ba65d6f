// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EmployeeRow, DirectionRow } from '../tables.ts';
import type { EmployeePage } from '../services/employees.ts';
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

export type Mutation = {
  /** Demande à déposer une photo : la sienne, ou celle de n'importe qui pour les ressources humaines. Rien ne change avant `setEmployeeAvatar`. */
  readonly createAvatarUpload?: Maybe<UploadPayload>;
  /** Fait d'une image déposée la photo d'une personne : la sienne, ou celle de n'importe qui pour les ressources humaines. */
  readonly setEmployeeAvatar?: Maybe<EmployeePayload>;
  /** Retire la photo d'une personne : la sienne, ou celle de n'importe qui pour les ressources humaines. */
  readonly removeEmployeeAvatar?: Maybe<EmployeePayload>;
  /** Crée une direction. */
  readonly createDirection?: Maybe<DirectionPayload>;
  /** Renomme une direction. */
  readonly renameDirection?: Maybe<DirectionPayload>;
  /** Crée une personne. */
  readonly createEmployee?: Maybe<EmployeePayload>;
  /** Modifie les champs donnés d'une personne. L'adresse de qui détient un rôle n'est changée que par l'administration. */
  readonly updateEmployee?: Maybe<EmployeePayload>;
  /** Marque le départ ou le retour d'une personne. Un départ coupe son accès et garde ce dont elle est l'auteur ; le dernier administrateur ne peut partir. */
  readonly setEmployeeActive?: Maybe<EmployeePayload>;
  /** Change mes propres téléphones. Le reste de ma fiche appartient aux ressources humaines ; ma photo se change par `createAvatarUpload` et `setEmployeeAvatar`. */
  readonly updateMyProfile?: Maybe<EmployeePayload>;
};


export type MutationCreateAvatarUploadArgs = {
  input: CreateAvatarUploadInput;
};


export type MutationSetEmployeeAvatarArgs = {
  employeeId: Scalars['ID']['input'];
  uploadId: Scalars['ID']['input'];
};


export type MutationRemoveEmployeeAvatarArgs = {
  employeeId: Scalars['ID']['input'];
};


export type MutationCreateDirectionArgs = {
  name: Scalars['String']['input'];
};


export type MutationRenameDirectionArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationCreateEmployeeArgs = {
  input: CreateEmployeeInput;
};


export type MutationUpdateEmployeeArgs = {
  input: UpdateEmployeeInput;
};


export type MutationSetEmployeeActiveArgs = {
  id: Scalars['ID']['input'];
  active: Scalars['Boolean']['input'];
};


export type MutationUpdateMyProfileArgs = {
  input: UpdateMyProfileInput;
};

/** Photo à déposer. */
export type CreateAvatarUploadInput = {
  /** Identifiant de la personne. */
  readonly employeeId: Scalars['ID']['input'];
  /** Type du fichier : image/jpeg, image/png, image/webp ou image/gif. */
  readonly contentType: Scalars['String']['input'];
  /** Taille du fichier en octets, 5 000 000 au plus. */
  readonly sizeBytes: Scalars['Int']['input'];
};

/** Direction de l'entreprise : l'unité de l'organigramme et de l'annuaire. */
export type Direction = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Nom, unique. */
  readonly name: Scalars['String']['output'];
  /** Nombre de personnes actives rattachées à cette direction. */
  readonly employeeCount: Scalars['Int']['output'];
  /** Vrai si vous avez le droit de la renommer. */
  readonly viewerCanRename: Scalars['Boolean']['output'];
};

export type Query = {
  /** Les directions, par ordre alphabétique. */
  readonly directions?: Maybe<ReadonlyArray<Direction>>;
  /** Annuaire, par ordre alphabétique. Les personnes parties n'y figurent que pour les ressources humaines qui les demandent. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** Une personne, ou nul. */
  readonly employee?: Maybe<Employee>;
};


export type QueryEmployeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  directionId?: InputMaybe<Scalars['ID']['input']>;
  managerId?: InputMaybe<Scalars['ID']['input']>;
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryEmployeeArgs = {
  id: Scalars['ID']['input'];
};

/** Résultat d'une écriture de direction. */
export type DirectionPayload = {
  /** La direction après l'écriture ; nulle si la saisie est refusée. */
  readonly direction?: Maybe<Direction>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Personne de l'entreprise. La seule fiche de personne du système : annuaire, organigramme et profil la partagent. */
export type Employee = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Matricule, unique. */
  readonly matricule: Scalars['String']['output'];
  /** Prénom. */
  readonly firstName: Scalars['String']['output'];
  /** Nom de famille. */
  readonly lastName: Scalars['String']['output'];
  /** Prénom et nom. */
  readonly fullName: Scalars['String']['output'];
  /** Initiales, pour un avatar sans image. */
  readonly initials: Scalars['String']['output'];
  /** Adresse de la photo, carrée ; nulle s'il n'y en a pas. Elle vaut une à deux heures, sans session, pour qui la détient. */
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Adresse électronique professionnelle ; nulle, comme les téléphones, quand la personne est partie et que vous ne tenez pas l'annuaire. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Téléphone fixe. */
  readonly phoneFixed?: Maybe<Scalars['String']['output']>;
  /** Téléphone mobile. */
  readonly phoneMobile?: Maybe<Scalars['String']['output']>;
  /** Poste occupé. */
  readonly jobTitle: Scalars['String']['output'];
  /** Niveau hiérarchique : 1 pour une personne sans responsable, puis un de plus à chaque échelon. */
  readonly hierarchyLevel: Scalars['Int']['output'];
  /** Responsable hiérarchique (N+1). */
  readonly manager?: Maybe<Employee>;
  /** Nombre de personnes actives directement rattachées. */
  readonly directReportCount: Scalars['Int']['output'];
  /** Direction principale. */
  readonly mainDirection?: Maybe<Direction>;
  /** Toutes les directions de la personne, la principale comprise. */
  readonly directions: ReadonlyArray<Direction>;
  /** Faux quand la personne a quitté l'entreprise. */
  readonly active: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de modifier cette fiche. Ses propres téléphones se changent par `updateMyProfile`, sans ce droit. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de marquer son départ ou son retour. */
  readonly viewerCanSetActive: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de changer sa photo. */
  readonly viewerCanSetAvatar: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de retirer sa photo. */
  readonly viewerCanRemoveAvatar: Scalars['Boolean']['output'];
};

/** Page de personnes. */
export type EmployeeConnection = {
  /** Les personnes de la page. */
  readonly nodes: ReadonlyArray<Employee>;
  /** Les personnes de la page, chacune avec son curseur. */
  readonly edges: ReadonlyArray<EmployeeEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Une personne dans une page. */
export type EmployeeEdge = {
  /** Curseur de cette personne. */
  readonly cursor: Scalars['String']['output'];
  /** La personne. */
  readonly node: Employee;
};

/** Fiche d'une nouvelle personne. */
export type CreateEmployeeInput = {
  /** Matricule : 3 à 20 lettres majuscules ou chiffres. */
  readonly matricule: Scalars['String']['input'];
  /** Prénom. */
  readonly firstName: Scalars['String']['input'];
  /** Nom de famille. */
  readonly lastName: Scalars['String']['input'];
  /** Adresse électronique professionnelle, unique. */
  readonly email: Scalars['String']['input'];
  /** Téléphone fixe. */
  readonly phoneFixed?: InputMaybe<Scalars['String']['input']>;
  /** Téléphone mobile. */
  readonly phoneMobile?: InputMaybe<Scalars['String']['input']>;
  /** Poste occupé. */
  readonly jobTitle: Scalars['String']['input'];
  /** Direction principale. */
  readonly mainDirectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Autres directions. */
  readonly directionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Responsable hiérarchique. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'une fiche ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateEmployeeInput = {
  /** Identifiant de la personne. */
  readonly id: Scalars['ID']['input'];
  /** Prénom. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Nom de famille. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Adresse électronique professionnelle, unique. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Téléphone fixe. */
  readonly phoneFixed?: InputMaybe<Scalars['String']['input']>;
  /** Téléphone mobile. */
  readonly phoneMobile?: InputMaybe<Scalars['String']['input']>;
  /** Poste occupé. */
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Direction principale. */
  readonly mainDirectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Toutes les autres directions. */
  readonly directionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Responsable hiérarchique. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Changements de ma propre fiche ; un champ absent reste tel quel, un champ nul s'efface. */
export type UpdateMyProfileInput = {
  /** Téléphone fixe. */
  readonly phoneFixed?: InputMaybe<Scalars['String']['input']>;
  /** Téléphone mobile. */
  readonly phoneMobile?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat d'une écriture de fiche. */
export type EmployeePayload = {
  /** La fiche après l'écriture ; nulle si la saisie est refusée. */
  readonly employee?: Maybe<Employee>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** La personne connectée et ce qu'elle peut faire. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Vrai si vous pouvez créer une fiche. */
  readonly viewerCanCreateEmployee?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez créer une direction. */
  readonly viewerCanCreateDirection?: Maybe<Scalars['Boolean']['output']>;
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
  Direction: Direction;
  Employee: Employee;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Direction:
    ( { __typename: 'Direction' }
    & GraphQLRecursivePick<FederationTypes['Direction'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateAvatarUploadInput: CreateAvatarUploadInput;
  Direction: ResolverTypeWrapper<DirectionRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DirectionPayload: ResolverTypeWrapper<Omit<DirectionPayload, 'direction'> & { direction?: Maybe<ResolversTypes['Direction']> }>;
  Employee: ResolverTypeWrapper<EmployeeRow>;
  EmployeeConnection: ResolverTypeWrapper<EmployeePage>;
  EmployeeEdge: ResolverTypeWrapper<Omit<EmployeeEdge, 'node'> & { node: ResolversTypes['Employee'] }>;
  CreateEmployeeInput: CreateEmployeeInput;
  UpdateEmployeeInput: UpdateEmployeeInput;
  UpdateMyProfileInput: UpdateMyProfileInput;
  EmployeePayload: ResolverTypeWrapper<Omit<EmployeePayload, 'employee'> & { employee?: Maybe<ResolversTypes['Employee']> }>;
  Viewer: ResolverTypeWrapper<Viewer>;
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
  Mutation: Record<PropertyKey, never>;
  CreateAvatarUploadInput: CreateAvatarUploadInput;
  Direction: DirectionRow;
  Query: Record<PropertyKey, never>;
  DirectionPayload: Omit<DirectionPayload, 'direction'> & { direction?: Maybe<ResolversParentTypes['Direction']> };
  Employee: EmployeeRow;
  EmployeeConnection: EmployeePage;
  EmployeeEdge: Omit<EmployeeEdge, 'node'> & { node: ResolversParentTypes['Employee'] };
  CreateEmployeeInput: CreateEmployeeInput;
  UpdateEmployeeInput: UpdateEmployeeInput;
  UpdateMyProfileInput: UpdateMyProfileInput;
  EmployeePayload: Omit<EmployeePayload, 'employee'> & { employee?: Maybe<ResolversParentTypes['Employee']> };
  Viewer: Viewer | FederationReferenceTypes['Viewer'];
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createAvatarUpload?: Resolver<Maybe<ResolversTypes['UploadPayload']>, ParentType, ContextType, RequireFields<MutationCreateAvatarUploadArgs, 'input'>>;
  setEmployeeAvatar?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationSetEmployeeAvatarArgs, 'employeeId' | 'uploadId'>>;
  removeEmployeeAvatar?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationRemoveEmployeeAvatarArgs, 'employeeId'>>;
  createDirection?: Resolver<Maybe<ResolversTypes['DirectionPayload']>, ParentType, ContextType, RequireFields<MutationCreateDirectionArgs, 'name'>>;
  renameDirection?: Resolver<Maybe<ResolversTypes['DirectionPayload']>, ParentType, ContextType, RequireFields<MutationRenameDirectionArgs, 'id' | 'name'>>;
  createEmployee?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationCreateEmployeeArgs, 'input'>>;
  updateEmployee?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationUpdateEmployeeArgs, 'input'>>;
  setEmployeeActive?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationSetEmployeeActiveArgs, 'id' | 'active'>>;
  updateMyProfile?: Resolver<Maybe<ResolversTypes['EmployeePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMyProfileArgs, 'input'>>;
};

export type DirectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Direction'] = ResolversParentTypes['Direction'], FederationReferenceType extends FederationReferenceTypes['Direction'] = FederationReferenceTypes['Direction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Direction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employeeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCanRename?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  directions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Direction']>>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, RequireFields<QueryEmployeesArgs, 'first' | 'includeInactive'>>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
};

export type DirectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectionPayload'] = ResolversParentTypes['DirectionPayload']> = {
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matricule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  initials?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneFixed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneMobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hierarchyLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  directReportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mainDirection?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  directions?: Resolver<ReadonlyArray<ResolversTypes['Direction']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanSetActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanSetAvatar?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanRemoveAvatar?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EmployeeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Employee']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmployeeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
};

export type EmployeePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeePayload'] = ResolversParentTypes['EmployeePayload']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCanCreateEmployee?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateDirection?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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
  Mutation?: MutationResolvers<ContextType>;
  Direction?: DirectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  DirectionPayload?: DirectionPayloadResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeResolvers<ContextType>;
  EmployeePayload?: EmployeePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};


