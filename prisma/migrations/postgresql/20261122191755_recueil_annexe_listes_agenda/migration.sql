-- DropIndex
DROP INDEX "RegleLocale_departement_exercice_categorie_key";

-- AlterTable
ALTER TABLE "RegleLocale" ADD COLUMN     "acomptesMax" INTEGER,
ADD COLUMN     "appelAu" TEXT,
ADD COLUMN     "appelDu" TEXT,
ADD COLUMN     "avance" TEXT NOT NULL DEFAULT 'sur_demande',
ADD COLUMN     "couvre" TEXT,
ADD COLUMN     "piecesEnPlus" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "preuveAffichage" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "recueilId" TEXT,
ADD COLUMN     "seuilCommission" TEXT NOT NULL DEFAULT 'strictement',
ADD COLUMN     "usageAnnees" INTEGER;

-- AlterTable
ALTER TABLE "AnnexeVersion" ADD COLUMN     "creeParId" TEXT,
ADD COLUMN     "decision" TEXT,
ADD COLUMN     "issueDe" TEXT,
ADD COLUMN     "publieeLe" TIMESTAMP(3),
ADD COLUMN     "publieeParId" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "DemandeDetr" ADD COLUMN     "parametres" TEXT,
ADD COLUMN     "recueilId" TEXT;

-- CreateTable
CREATE TABLE "RecueilRegles" (
    "id" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "statut" TEXT NOT NULL,
    "decision" TEXT,
    "decisionLe" TEXT,
    "enVigueurDu" TEXT,
    "source" TEXT,
    "issuDe" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "creeParId" TEXT,
    "creeLe" TIMESTAMP(3) NOT NULL,
    "publieParId" TEXT,
    "publieLe" TIMESTAMP(3),

    CONSTRAINT "RecueilRegles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LibelleCategorie" (
    "id" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "libelle" TEXT NOT NULL,
    "projets" INTEGER,
    "source" TEXT NOT NULL,

    CONSTRAINT "LibelleCategorie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListeImportee" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER,
    "nomFichier" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT,
    "lignes" INTEGER NOT NULL,
    "contenu" TEXT NOT NULL,
    "rapport" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "importeeParId" TEXT,
    "importeeLe" TIMESTAMP(3) NOT NULL,
    "appliqueeLe" TIMESTAMP(3),

    CONSTRAINT "ListeImportee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EligibiliteDetr" (
    "id" TEXT NOT NULL,
    "listeId" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "exercice" INTEGER NOT NULL,
    "codeInsee" TEXT,
    "siren" TEXT,
    "eligible" BOOLEAN NOT NULL,
    "motif" TEXT,
    "populationDgf" INTEGER,
    "potentielFinancier" BIGINT,

    CONSTRAINT "EligibiliteDetr_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DispositifDeRecueil" (
    "codeInsee" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "listeId" TEXT NOT NULL,
    "du" TEXT,
    "detail" TEXT,

    CONSTRAINT "DispositifDeRecueil_pkey" PRIMARY KEY ("codeInsee")
);

-- CreateTable
CREATE TABLE "Agenda" (
    "id" TEXT NOT NULL,
    "jetonHash" TEXT NOT NULL,
    "personneId" TEXT NOT NULL,
    "organisationId" TEXT,
    "dossierId" TEXT,
    "creeLe" TIMESTAMP(3) NOT NULL,
    "luLe" TIMESTAMP(3),
    "revoqueLe" TIMESTAMP(3),

    CONSTRAINT "Agenda_pkey" PRIMARY KEY ("id")
);

-- The rules that existed: one version for each département and year.
INSERT INTO "RecueilRegles" ("id", "departement", "exercice", "version", "statut", "decision", "enVigueurDu", "creeLe")
SELECT "departement" || '-' || "exercice" || '-1', "departement", "exercice", 1, CASE WHEN min("statut") = max("statut") THEN min("statut") ELSE 'observe' END, max("decision"), "exercice" || '-01-01', CURRENT_TIMESTAMP
FROM "RegleLocale" GROUP BY "departement", "exercice";
UPDATE "RegleLocale" SET "recueilId" = "departement" || '-' || "exercice" || '-1';
ALTER TABLE "RegleLocale" ALTER COLUMN "recueilId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "RecueilRegles_departement_exercice_statut_idx" ON "RecueilRegles"("departement", "exercice", "statut");

-- CreateIndex
CREATE UNIQUE INDEX "RecueilRegles_departement_exercice_version_key" ON "RecueilRegles"("departement", "exercice", "version");

-- CreateIndex
CREATE INDEX "LibelleCategorie_departement_idx" ON "LibelleCategorie"("departement");

-- CreateIndex
CREATE INDEX "ListeImportee_type_departement_exercice_etat_idx" ON "ListeImportee"("type", "departement", "exercice", "etat");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_exercice_codeInsee_idx" ON "EligibiliteDetr"("exercice", "codeInsee");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_exercice_siren_idx" ON "EligibiliteDetr"("exercice", "siren");

-- CreateIndex
CREATE INDEX "EligibiliteDetr_departement_exercice_idx" ON "EligibiliteDetr"("departement", "exercice");

-- CreateIndex
CREATE INDEX "DispositifDeRecueil_departement_idx" ON "DispositifDeRecueil"("departement");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_jetonHash_key" ON "Agenda"("jetonHash");

-- CreateIndex
CREATE INDEX "Agenda_personneId_idx" ON "Agenda"("personneId");

-- CreateIndex
CREATE INDEX "Agenda_organisationId_idx" ON "Agenda"("organisationId");

-- CreateIndex
CREATE INDEX "Agenda_dossierId_idx" ON "Agenda"("dossierId");

-- CreateIndex
CREATE INDEX "RegleLocale_departement_exercice_statut_idx" ON "RegleLocale"("departement", "exercice", "statut");

-- CreateIndex
CREATE UNIQUE INDEX "RegleLocale_recueilId_categorie_key" ON "RegleLocale"("recueilId", "categorie");

-- AddForeignKey
ALTER TABLE "RegleLocale" ADD CONSTRAINT "RegleLocale_recueilId_fkey" FOREIGN KEY ("recueilId") REFERENCES "RecueilRegles"("id") ON DELETE CASCADE ON UPDATE CASCADE;
