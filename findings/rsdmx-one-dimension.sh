#!/usr/bin/env bash
# rsdmx 0.6-2+dfsg (R, Debian 12) reads SDMX-ML 2.1: of a series with one dimension the dimension's name is lost, and the values are texts. One
# would guess a column REGION and a column of numbers, whatever the count of dimensions. With two dimensions they have their names; with one the
# column is called "keydf", so a script that joins by REGION stops at the simplest table of all. In structure-specific data the values are texts, so
# that the larger of 9 and 10 is 9.
#
# Seen:
#   REGION, SEX: REGION SEX TIME_PERIOD OBS_VALUE, max 9
#   REGION: keydf TIME_PERIOD OBS_VALUE, max 9
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Unpacks the given Debian packages here, with what they need and this machine lacks: unpack NAME=VERSION…
unpack() {
    {
        apt-cache show "$@" || apt-get update -qq
        apt-get download -q=2 "$@" $(apt-get install -s --no-install-recommends "$@" | sed -n "s/^Inst \([^ ]*\).*/\1/p")
    } >/dev/null 2>&1
    for package in *.deb; do dpkg -x "$package" .; done
}

command -v Rscript >/dev/null || { apt-get update -qq; apt-get install -y -qq r-base-core; } >&2
unpack r-cran-rsdmx=1:0.6-2+dfsg-1

cat >read.R <<'R'
suppressMessages(library(rsdmx))
sdmx <- "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
table <- function(key) {
    xml <- c(sprintf('<m:StructureSpecificData xmlns:m="%smessage" xmlns:s="%sdata/structurespecific" xmlns:c="%scommon">', sdmx, sdmx, sdmx),
        '<m:Header><m:ID>x</m:ID><m:Test>false</m:Test><m:Prepared>2026-01-01T00:00:00</m:Prepared><m:Sender id="X"/>',
        '<m:Structure structureID="S" namespace="urn:x" dimensionAtObservation="TIME_PERIOD"><c:Structure><Ref agencyID="X" id="S"/>',
        '</c:Structure></m:Structure></m:Header><m:DataSet s:structureRef="S">',
        sprintf('<Series %s><Obs TIME_PERIOD="2024" OBS_VALUE="9"/><Obs TIME_PERIOD="2025" OBS_VALUE="10"/></Series>', key),
        '</m:DataSet></m:StructureSpecificData>')
    writeLines(xml, "data.xml")
    data <- as.data.frame(readSDMX("data.xml", isURL = FALSE))
    cat(paste(names(data), collapse = " "), ", max ", max(data$OBS_VALUE), "\n", sep = "")
}
cat("REGION, SEX: ")
table('REGION="0301" SEX="F"')
cat("REGION: ")
table('REGION="0301"')
R
expected='REGION, SEX: REGION SEX TIME_PERIOD OBS_VALUE, max 9
REGION: keydf TIME_PERIOD OBS_VALUE, max 9'
seen=$(R_LIBS=usr/lib/R/site-library:usr/lib/R/library Rscript read.R)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
