// Written by `npm run generate` from schema/*.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CategoryRow, FolderRow, DocumentRow, EmployeeKey } from '../tables.ts';
import type { FolderPage } from '../services/folders.ts';
import type { DocumentPage } from '../services/documents.ts';
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

/** Catégorie de documents. */
export type DocumentCategory = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Nom, unique ; accents et casse indifférents. */
  readonly name: Scalars['String']['output'];
  /** Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Couleur, #RRVVBB. */
  readonly color: Scalars['String']['output'];
  /** Nom d'une icône Lucide. */
  readonly icon: Scalars['String']['output'];
  /** Rang dans la liste des catégories, à partir de 0. */
  readonly position: Scalars['Int']['output'];
  /** Faux quand la catégorie n'est plus proposée ; les documents qui la portent la gardent. */
  readonly active: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de modifier cette catégorie. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
};

export type Query = {
  /** Les catégories de documents, dans leur ordre. */
  readonly documentCategories?: Maybe<ReadonlyArray<DocumentCategory>>;
  /** Les documents. */
  readonly documents?: Maybe<DocumentConnection>;
  /** Un document, ou nul. */
  readonly document?: Maybe<Document>;
  /** Nombres de documents et de dossiers. */
  readonly documentStats?: Maybe<DocumentStats>;
  /** Les dossiers d'un dossier, par ordre alphabétique. */
  readonly folders?: Maybe<FolderConnection>;
  /** Un dossier, ou nul ; nul aussi à la racine, qui n'en est pas un. */
  readonly folder?: Maybe<Folder>;
  /** Tous les dossiers à plat, chacun avec son parent, par ordre alphabétique : deux mille au plus. */
  readonly folderTree?: Maybe<ReadonlyArray<Folder>>;
  /** Vos documents mis à la corbeille depuis moins de trente jours, le dernier jeté d'abord ; ceux de tous pour la gestion documentaire. */
  readonly trashedDocuments?: Maybe<DocumentConnection>;
};


export type QueryDocumentCategoriesArgs = {
  includeInactive?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryDocumentsArgs = {
  folderId?: InputMaybe<Scalars['ID']['input']>;
  inWholeTree?: InputMaybe<Scalars['Boolean']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFoldersArgs = {
  parentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFolderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTrashedDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Crée une catégorie (gestion documentaire). */
  readonly createDocumentCategory?: Maybe<DocumentCategoryPayload>;
  /** Modifie les champs donnés d'une catégorie, ou cesse de la proposer (gestion documentaire). */
  readonly updateDocumentCategory?: Maybe<DocumentCategoryPayload>;
  /** Dépose un document, dont vous devenez propriétaire. */
  readonly createDocument?: Maybe<DocumentPayload>;
  /** Renomme, décrit, classe ou déplace un document (son propriétaire, ou la gestion documentaire). */
  readonly updateDocument?: Maybe<DocumentPayload>;
  /** Crée un dossier (gestion documentaire). */
  readonly createFolder?: Maybe<FolderPayload>;
  /** Renomme, décrit ou déplace un dossier (gestion documentaire). */
  readonly updateFolder?: Maybe<FolderPayload>;
  /** Supprime des dossiers vides, tous ou aucun (gestion documentaire). Un dossier est vide quand il ne contient ni document ni dossier qui reste. */
  readonly deleteFolders?: Maybe<DeleteFoldersPayload>;
  /** Met des documents à la corbeille pour trente jours, tous ou aucun (leur propriétaire, ou la gestion documentaire). */
  readonly deleteDocuments?: Maybe<DeleteDocumentsPayload>;
  /** Sort des documents de la corbeille, tous ou aucun. Un document dont le dossier n'existe plus revient à la racine. */
  readonly restoreDocuments?: Maybe<RestoreDocumentsPayload>;
};


export type MutationCreateDocumentCategoryArgs = {
  input: CreateDocumentCategoryInput;
};


export type MutationUpdateDocumentCategoryArgs = {
  input: UpdateDocumentCategoryInput;
};


export type MutationCreateDocumentArgs = {
  input: CreateDocumentInput;
};


export type MutationUpdateDocumentArgs = {
  input: UpdateDocumentInput;
};


export type MutationCreateFolderArgs = {
  input: CreateFolderInput;
};


export type MutationUpdateFolderArgs = {
  input: UpdateFolderInput;
};


export type MutationDeleteFoldersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationDeleteDocumentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationRestoreDocumentsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Nouvelle catégorie de documents. */
export type CreateDocumentCategoryInput = {
  /** Nom, unique, 100 caractères au plus. */
  readonly name: Scalars['String']['input'];
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Couleur, #RRVVBB ; bleu #3B82F6 si elle est absente. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Nom d'une icône Lucide ; « file » s'il est absent. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  /** Rang dans la liste, de 0 à 1000 ; à la fin s'il est absent. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'une catégorie ; un champ absent reste tel quel, une description nulle s'efface. */
export type UpdateDocumentCategoryInput = {
  /** Identifiant de la catégorie. */
  readonly id: Scalars['ID']['input'];
  /** Nom, unique, 100 caractères au plus. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Couleur, #RRVVBB. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Nom d'une icône Lucide. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  /** Rang dans la liste, de 0 à 1000. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Faux pour ne plus la proposer. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Résultat d'une écriture de catégorie. */
export type DocumentCategoryPayload = {
  /** La catégorie après l'écriture ; nulle si la saisie est refusée. */
  readonly category?: Maybe<DocumentCategory>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Ordre d'une liste de documents. */
export type DocumentOrder =
  /** Le plus récent d'abord. */
  | 'CREATED_DESC'
  /** Le plus ancien d'abord. */
  | 'CREATED_ASC'
  /** Par titre, de A à Z ; accents et casse indifférents. */
  | 'TITLE_ASC'
  /** Le plus lourd d'abord. */
  | 'SIZE_DESC';

/** Document de l'entreprise. */
export type Document = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Titre. */
  readonly title: Scalars['String']['output'];
  /** Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Catégorie ; nulle s'il n'est pas classé. */
  readonly category?: Maybe<DocumentCategory>;
  /** Dossier ; nul à la racine. */
  readonly folder?: Maybe<Folder>;
  /** Personne qui a déposé le document. */
  readonly owner?: Maybe<Employee>;
  /** Nom du fichier. */
  readonly fileName: Scalars['String']['output'];
  /** Extension du nom du fichier, en minuscules et avec son point : .pdf, .docx… */
  readonly extension: Scalars['String']['output'];
  /** Vrai pour un fichier PDF. */
  readonly isPdf: Scalars['Boolean']['output'];
  /** Taille du fichier, en octets. */
  readonly sizeBytes: Scalars['Int']['output'];
  /** Taille du fichier à lire : 12 o, 1,5 Ko, 2,0 Mo. */
  readonly sizeLabel: Scalars['String']['output'];
  /** Dépôt. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Mise à la corbeille ; nulle pour un document qui n'y est pas. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment jusqu'auquel un document de la corbeille peut être restauré ; nul pour un document qui n'y est pas. */
  readonly restorableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Vrai si vous pouvez modifier ce document. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous pouvez mettre ce document à la corbeille. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
  /** Vrai si vous pouvez sortir ce document de la corbeille. */
  readonly viewerCanRestore: Scalars['Boolean']['output'];
};

/** Page de documents. */
export type DocumentConnection = {
  /** Les documents de la page. */
  readonly nodes: ReadonlyArray<Document>;
  /** Les documents de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un document dans une page. */
export type DocumentEdge = {
  /** Curseur de ce document. */
  readonly cursor: Scalars['String']['output'];
  /** Le document. */
  readonly node: Document;
};

/** Nombres de documents et de dossiers. */
export type DocumentStats = {
  /** Documents. */
  readonly totalDocuments: Scalars['Int']['output'];
  /** Documents déposés dans les sept derniers jours. */
  readonly recentDocuments: Scalars['Int']['output'];
  /** Dossiers, à tous les niveaux. */
  readonly totalFolders: Scalars['Int']['output'];
  /** Dossiers à la racine. */
  readonly rootFolders: Scalars['Int']['output'];
};

/** Nouveau document. */
export type CreateDocumentInput = {
  /** Titre, 255 caractères au plus. */
  readonly title: Scalars['String']['input'];
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Catégorie, parmi celles qui sont proposées. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Dossier ; la racine s'il est absent ou nul. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
  /** Nom du fichier : .pdf, .doc, .docx, .xls, .xlsx, .ppt, .pptx, .txt ou .csv. Au-delà de 100 caractères il est abrégé, extension gardée. */
  readonly fileName: Scalars['String']['input'];
  /** Taille du fichier en octets, 50 Mo (52 428 800) au plus. */
  readonly sizeBytes: Scalars['Int']['input'];
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'un document ; un champ absent reste tel quel, une description, une catégorie ou un dossier nul s'efface. */
export type UpdateDocumentInput = {
  /** Identifiant du document. */
  readonly id: Scalars['ID']['input'];
  /** Titre, 255 caractères au plus. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Catégorie, parmi celles qui sont proposées. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Dossier ; nul pour la racine. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
};

/** Résultat d'une écriture de document. */
export type DocumentPayload = {
  /** Le document après l'écriture ; nul si la saisie est refusée. */
  readonly document?: Maybe<Document>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Dossier de documents. Dix niveaux au plus. */
export type Folder = {
  /** Identifiant. */
  readonly id: Scalars['ID']['output'];
  /** Nom, unique parmi les dossiers du même parent ; accents et casse indifférents. */
  readonly name: Scalars['String']['output'];
  /** Description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Couleur, #RRVVBB. */
  readonly color: Scalars['String']['output'];
  /** Nom d'une icône Lucide. */
  readonly icon: Scalars['String']['output'];
  /** Identifiant du dossier parent ; nul à la racine. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Dossiers qui mènent à celui-ci, de la racine à son parent ; vide à la racine. */
  readonly path: ReadonlyArray<Folder>;
  /** Niveau : 1 à la racine, puis un de plus à chaque dossier traversé. */
  readonly depth: Scalars['Int']['output'];
  /** Nombre de dossiers directement dans celui-ci. */
  readonly childrenCount: Scalars['Int']['output'];
  /** Nombre de documents directement dans ce dossier. */
  readonly documentsCount: Scalars['Int']['output'];
  /** Nombre de documents dans ce dossier et dans tous ceux qu'il contient, à tous les niveaux. */
  readonly totalDocumentsCount: Scalars['Int']['output'];
  /** Personne qui a créé le dossier. */
  readonly createdBy?: Maybe<Employee>;
  /** Création. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Dernière modification. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Vrai si vous avez le droit de modifier ou de déplacer ce dossier. */
  readonly viewerCanUpdate: Scalars['Boolean']['output'];
  /** Vrai si vous avez le droit de supprimer ce dossier ; il ne l'est que vide. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
};

/** Page de dossiers. */
export type FolderConnection = {
  /** Les dossiers de la page. */
  readonly nodes: ReadonlyArray<Folder>;
  /** Les dossiers de la page, chacun avec son curseur. */
  readonly edges: ReadonlyArray<FolderEdge>;
  /** Position de la page. */
  readonly pageInfo: PageInfo;
  /** Nombre total, toutes pages confondues. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Un dossier dans une page. */
export type FolderEdge = {
  /** Curseur de ce dossier. */
  readonly cursor: Scalars['String']['output'];
  /** Le dossier. */
  readonly node: Folder;
};

/** Nouveau dossier. */
export type CreateFolderInput = {
  /** Nom, unique parmi les dossiers du même parent, 255 caractères au plus. */
  readonly name: Scalars['String']['input'];
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Dossier parent ; la racine s'il est absent ou nul. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Couleur, #RRVVBB ; gris #6B7280 si elle est absente. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Nom d'une icône Lucide ; « folder » s'il est absent. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
  /** Clé de votre choix, un UUID par exemple : la même demande, renvoyée avec elle dans les deux jours, ne crée rien de plus et rend ce que la première a créé. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changements d'un dossier ; un champ absent reste tel quel, une description nulle s'efface. */
export type UpdateFolderInput = {
  /** Identifiant du dossier. */
  readonly id: Scalars['ID']['input'];
  /** Nom, unique parmi les dossiers du même parent, 255 caractères au plus. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Description, 2000 caractères au plus. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Nouveau dossier parent, ni le dossier lui-même ni un dossier qu'il contient ; nul pour la racine. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Couleur, #RRVVBB. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Nom d'une icône Lucide. */
  readonly icon?: InputMaybe<Scalars['String']['input']>;
};

/** Résultat d'une écriture de dossier. */
export type FolderPayload = {
  /** Le dossier après l'écriture ; nul si la saisie est refusée. */
  readonly folder?: Maybe<Folder>;
  /** Ce qui a fait refuser la saisie ; vide si tout est enregistré. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une suppression de dossiers. */
export type DeleteFoldersPayload = {
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

/** La personne connectée et ce qu'elle peut faire. */
export type Viewer = {
  /** Identifiant du compte. */
  readonly id: Scalars['ID']['output'];
  /** Vrai si vous pouvez déposer un document. */
  readonly viewerCanCreateDocument?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez créer une catégorie de documents. */
  readonly viewerCanCreateDocumentCategory?: Maybe<Scalars['Boolean']['output']>;
  /** Vrai si vous pouvez créer un dossier. */
  readonly viewerCanCreateFolder?: Maybe<Scalars['Boolean']['output']>;
};

/** Résultat d'une mise à la corbeille. */
export type DeleteDocumentsPayload = {
  /** Identifiants mis à la corbeille ; nul si la demande est refusée. */
  readonly deletedIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Ce qui a fait refuser la demande ; vide si elle est exécutée. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Résultat d'une restauration de documents. */
export type RestoreDocumentsPayload = {
  /** Les documents restaurés ; nul si la demande est refusée. */
  readonly documents?: Maybe<ReadonlyArray<Document>>;
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
  DocumentCategory: DocumentCategory;
  Document: Document;
  Folder: Folder;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DocumentCategory:
    ( { __typename: 'DocumentCategory' }
    & GraphQLRecursivePick<FederationTypes['DocumentCategory'], {"id":true}> );
  Document:
    ( { __typename: 'Document' }
    & GraphQLRecursivePick<FederationTypes['Document'], {"id":true}> );
  Folder:
    ( { __typename: 'Folder' }
    & GraphQLRecursivePick<FederationTypes['Folder'], {"id":true}> );
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
  DocumentCategory: ResolverTypeWrapper<CategoryRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateDocumentCategoryInput: CreateDocumentCategoryInput;
  UpdateDocumentCategoryInput: UpdateDocumentCategoryInput;
  DocumentCategoryPayload: ResolverTypeWrapper<Omit<DocumentCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['DocumentCategory']> }>;
  DocumentOrder: DocumentOrder;
  Document: ResolverTypeWrapper<DocumentRow>;
  DocumentConnection: ResolverTypeWrapper<DocumentPage>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  DocumentStats: ResolverTypeWrapper<DocumentStats>;
  CreateDocumentInput: CreateDocumentInput;
  UpdateDocumentInput: UpdateDocumentInput;
  DocumentPayload: ResolverTypeWrapper<Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  Folder: ResolverTypeWrapper<FolderRow>;
  FolderConnection: ResolverTypeWrapper<FolderPage>;
  FolderEdge: ResolverTypeWrapper<Omit<FolderEdge, 'node'> & { node: ResolversTypes['Folder'] }>;
  CreateFolderInput: CreateFolderInput;
  UpdateFolderInput: UpdateFolderInput;
  FolderPayload: ResolverTypeWrapper<Omit<FolderPayload, 'folder'> & { folder?: Maybe<ResolversTypes['Folder']> }>;
  DeleteFoldersPayload: ResolverTypeWrapper<DeleteFoldersPayload>;
  Employee: ResolverTypeWrapper<EmployeeKey>;
  Viewer: ResolverTypeWrapper<Viewer>;
  DeleteDocumentsPayload: ResolverTypeWrapper<DeleteDocumentsPayload>;
  RestoreDocumentsPayload: ResolverTypeWrapper<Omit<RestoreDocumentsPayload, 'documents'> & { documents?: Maybe<ReadonlyArray<ResolversTypes['Document']>> }>;
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
  DocumentCategory: CategoryRow;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  CreateDocumentCategoryInput: CreateDocumentCategoryInput;
  UpdateDocumentCategoryInput: UpdateDocumentCategoryInput;
  DocumentCategoryPayload: Omit<DocumentCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['DocumentCategory']> };
  Document: DocumentRow;
  DocumentConnection: DocumentPage;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  DocumentStats: DocumentStats;
  CreateDocumentInput: CreateDocumentInput;
  UpdateDocumentInput: UpdateDocumentInput;
  DocumentPayload: Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  Folder: FolderRow;
  FolderConnection: FolderPage;
  FolderEdge: Omit<FolderEdge, 'node'> & { node: ResolversParentTypes['Folder'] };
  CreateFolderInput: CreateFolderInput;
  UpdateFolderInput: UpdateFolderInput;
  FolderPayload: Omit<FolderPayload, 'folder'> & { folder?: Maybe<ResolversParentTypes['Folder']> };
  DeleteFoldersPayload: DeleteFoldersPayload;
  Employee: EmployeeKey;
  Viewer: Viewer | FederationReferenceTypes['Viewer'];
  DeleteDocumentsPayload: DeleteDocumentsPayload;
  RestoreDocumentsPayload: Omit<RestoreDocumentsPayload, 'documents'> & { documents?: Maybe<ReadonlyArray<ResolversParentTypes['Document']>> };
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

export type DocumentCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentCategory'] = ResolversParentTypes['DocumentCategory'], FederationReferenceType extends FederationReferenceTypes['DocumentCategory'] = FederationReferenceTypes['DocumentCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DocumentCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  documentCategories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DocumentCategory']>>, ParentType, ContextType, RequireFields<QueryDocumentCategoriesArgs, 'includeInactive'>>;
  documents?: Resolver<Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'orderBy' | 'first'>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  documentStats?: Resolver<Maybe<ResolversTypes['DocumentStats']>, ParentType, ContextType>;
  folders?: Resolver<Maybe<ResolversTypes['FolderConnection']>, ParentType, ContextType, RequireFields<QueryFoldersArgs, 'first'>>;
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType, Partial<QueryFolderArgs>>;
  folderTree?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Folder']>>, ParentType, ContextType>;
  trashedDocuments?: Resolver<Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, RequireFields<QueryTrashedDocumentsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createDocumentCategory?: Resolver<Maybe<ResolversTypes['DocumentCategoryPayload']>, ParentType, ContextType, RequireFields<MutationCreateDocumentCategoryArgs, 'input'>>;
  updateDocumentCategory?: Resolver<Maybe<ResolversTypes['DocumentCategoryPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDocumentCategoryArgs, 'input'>>;
  createDocument?: Resolver<Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<MutationCreateDocumentArgs, 'input'>>;
  updateDocument?: Resolver<Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDocumentArgs, 'input'>>;
  createFolder?: Resolver<Maybe<ResolversTypes['FolderPayload']>, ParentType, ContextType, RequireFields<MutationCreateFolderArgs, 'input'>>;
  updateFolder?: Resolver<Maybe<ResolversTypes['FolderPayload']>, ParentType, ContextType, RequireFields<MutationUpdateFolderArgs, 'input'>>;
  deleteFolders?: Resolver<Maybe<ResolversTypes['DeleteFoldersPayload']>, ParentType, ContextType, RequireFields<MutationDeleteFoldersArgs, 'ids'>>;
  deleteDocuments?: Resolver<Maybe<ResolversTypes['DeleteDocumentsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDocumentsArgs, 'ids'>>;
  restoreDocuments?: Resolver<Maybe<ResolversTypes['RestoreDocumentsPayload']>, ParentType, ContextType, RequireFields<MutationRestoreDocumentsArgs, 'ids'>>;
};

export type DocumentCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentCategoryPayload'] = ResolversParentTypes['DocumentCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['DocumentCategory']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'], FederationReferenceType extends FederationReferenceTypes['Document'] = FederationReferenceTypes['Document']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Document']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['DocumentCategory']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPdf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restorableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanRestore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type DocumentStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentStats'] = ResolversParentTypes['DocumentStats']> = {
  totalDocuments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recentDocuments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFolders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootFolders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentPayload'] = ResolversParentTypes['DocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Folder'] = ResolversParentTypes['Folder'], FederationReferenceType extends FederationReferenceTypes['Folder'] = FederationReferenceTypes['Folder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Folder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Folder']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  childrenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalDocumentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FolderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderConnection'] = ResolversParentTypes['FolderConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Folder']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FolderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FolderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderEdge'] = ResolversParentTypes['FolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Folder'], ParentType, ContextType>;
};

export type FolderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderPayload'] = ResolversParentTypes['FolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteFoldersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteFoldersPayload'] = ResolversParentTypes['DeleteFoldersPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewerCanCreateDocument?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateDocumentCategory?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  viewerCanCreateFolder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DeleteDocumentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDocumentsPayload'] = ResolversParentTypes['DeleteDocumentsPayload']> = {
  deletedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreDocumentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreDocumentsPayload'] = ResolversParentTypes['RestoreDocumentsPayload']> = {
  documents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Document']>>, ParentType, ContextType>;
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
  DocumentCategory?: DocumentCategoryResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DocumentCategoryPayload?: DocumentCategoryPayloadResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentStats?: DocumentStatsResolvers<ContextType>;
  DocumentPayload?: DocumentPayloadResolvers<ContextType>;
  Folder?: FolderResolvers<ContextType>;
  FolderConnection?: FolderConnectionResolvers<ContextType>;
  FolderEdge?: FolderEdgeResolvers<ContextType>;
  FolderPayload?: FolderPayloadResolvers<ContextType>;
  DeleteFoldersPayload?: DeleteFoldersPayloadResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  DeleteDocumentsPayload?: DeleteDocumentsPayloadResolvers<ContextType>;
  RestoreDocumentsPayload?: RestoreDocumentsPayloadResolvers<ContextType>;
};


