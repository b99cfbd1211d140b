# Runs the detectors of R's `surveillance`, and a plain rule, on the series that `./bofast evaluate --out DIR` wrote, and puts
# Bofast beside them.
#
#   Rscript src/test/R/reference-detectors.R DIR [REGISTERS [DETECTOR ...]]
#
# Reads months.csv, departures.csv, planted.csv, false_alarms.csv and detection.csv in DIR; writes curves.csv (every detector at
# every threshold), comparison.csv (each at one false alarm per 50 municipality-years) and comparison.svg there.
# REGISTERS (default 2) is how many registers of each half bodaDelay, which is slow, is run on; with 0 it is left out. DETECTOR is one to run, the others
# stay in curves.csv as they were; without any, all are run.
#
# Every detector is looked at whenever a departure becomes known, with the count of its month so far, as Bofast is; the past that
# it learns from is the same, and is given to the references as it was known in the end. An alarm ends after 90 days without.

suppressPackageStartupMessages(library(surveillance))

arguments <- commandArgs(TRUE)
directory <- if (length(arguments) >= 1) arguments[1] else "evaluation"
slow_registers <- if (length(arguments) >= 2) as.integer(arguments[2]) else 2
chosen <- tail(arguments, -2)

ALLOWED <- 1 / 50           # false alarms per municipality-year
LEAST_AT_RISK <- 10         # below which no detector is looked at, as in Bofast
LEAST_DEPARTURES <- 2       # below which no count of a month can be surprising
FIRST_YEAR <- 2010
JUDGED <- 85:156            # months, from January 2017 on
JUDGED_YEARS <- length(JUDGED) / 12
SILENT_DAYS <- 90           # after which an alarm is a new one
LATE_DAYS <- 100            # after its month a departure is a backfill
DELAY_MONTHS <- 5           # after which a month counts as fully registered
CAP_DAYS <- 730             # for the mean delay: what is found later, or never, counts as this

month_number <- function(text) 12 * (as.integer(substr(text, 1, 4)) - FIRST_YEAR) + as.integer(substr(text, 6, 7))
last_days <- as.integer(seq(as.Date("2010-02-01"), by = "month", length.out = 156)) - 1

read <- function(name) read.csv(file.path(directory, name), stringsAsFactors = FALSE)

# The series, each a list: y (departures by month), risk, expected, usual, and what was known when.
read_series <- function() {
  months <- read("months.csv")
  months$number <- month_number(months$month)
  departures <- read("departures.csv")
  departures$number <- month_number(departures$month)
  departures$day <- as.integer(as.Date(departures$registered_on))
  by_series <- split(departures[c("number", "day", "departures")], departures$series)
  lapply(split(months, months$series), function(rows) {
    rows <- rows[order(rows$number), ]
    known <- by_series[[rows$series[1]]]
    if (is.null(known)) known <- data.frame(number = integer(), day = integer(), departures = integer())
    one <- list(name = rows$series[1], risk = rows$at_risk, expected = pmax(rows$expected, 1e-6),
                usual = pmax(rows$usual, 1e-6), departures = known[order(known$number, known$day), ])
    one$arm <- sub("-.*", "", one$name)
    one$y <- tabulate(rep(known$number, known$departures), 156)
    one$known <- known_by_lag(known)
    one
  })
}

# Departures of each month (row) known by the close of the month so many later (column, from 0).
known_by_lag <- function(known) {
  counts <- matrix(0, 156, DELAY_MONTHS + 1)
  for (lag in 0:DELAY_MONTHS) {
    in_time <- known$day <= last_days[pmin(known$number + lag, 156)] | lag == DELAY_MONTHS
    counts[, lag + 1] <- tabulate(rep(known$number[in_time], known$departures[in_time]), 156)
  }
  counts
}

# The looks at a series: at each departure that became known, the month, its count so far, and the day.
looks_at <- function(one) {
  rows <- one$departures
  rows <- rows[rows$number %in% JUDGED & rows$day <= last_days[rows$number] + LATE_DAYS, ]
  rows <- rows[one$risk[rows$number] >= LEAST_AT_RISK, ]
  rows$count <- ave(rows$departures, rows$number, FUN = cumsum)
  rows[rows$count >= 1, ]
}

# --- Detectors: each gives the statistic at each look; larger is more alarming. ------------------------------------------------

# surveillance::farringtonFlexible: five years, half-window of five months (so that all months count), offset by what Bofast
# expects among peers, no trend, negative binomial threshold (Noufaily et al. 2013). The statistic is -log10 of its p-value, from
# the mean and dispersion that it fits.
farrington <- function(one, looks) {
  months <- sort(unique(looks$number[looks$count >= LEAST_DEPARTURES]))
  fits <- vapply(months, function(month) farrington_month(one, month), c(mean = 0, dispersion = 1))
  place <- match(looks$number, months)
  mean <- fits["mean", ][place]
  dispersion <- pmax(fits["dispersion", ][place], 1 + 1e-6)
  p <- pnbinom(looks$count - 1, mu = mean, size = mean / (dispersion - 1), lower.tail = FALSE)
  ifelse(is.na(p) | looks$count < LEAST_DEPARTURES, 0, -log10(pmax(p, 1e-12)))
}

# One month at a time: the package takes a range with gaps for one without.
farrington_month <- function(one, month) {
  series <- sts(observed = one$y, population = matrix(one$expected), frequency = 12, start = c(FIRST_YEAR, 1))
  control <- list(range = month, b = 5, w = 5, reweight = TRUE, weightsThreshold = 2.58, trend = FALSE, noPeriods = 1,
                  populationOffset = TRUE, pastWeeksNotIncluded = 6, limit54 = c(0, 1), alpha = 0.01,
                  thresholdMethod = "nbPlugin", glmWarnings = FALSE)
  fit <- suppressWarnings(farringtonFlexible(series, control))
  c(mean = as.numeric(fit@control$mu0Vector), dispersion = as.numeric(fit@control$phiVector))
}

# surveillance::earsC, C1 or C2, on a baseline of two years; the statistic is standard deviations above the mean of the baseline,
# both read off its upper bounds at two levels.
ears <- function(one, looks, method, baseline = 24) {
  if (nrow(looks) == 0) return(numeric())
  series <- sts(observed = one$y, frequency = 12, start = c(FIRST_YEAR, 1))
  bound <- function(alpha) {
    control <- list(range = 60:156, method = method, baseline = baseline, minSigma = 0.5, alpha = alpha)
    as.numeric(upperbound(earsC(series, control)))
  }
  mean <- bound(0.5)
  deviation <- bound(pnorm(-1)) - mean
  place <- looks$number - 59
  (looks$count - mean[place]) / deviation[place]
}

# C3: the sum over three months of what C2 is above 1. (earsC's own C3 leaves the present month out of that sum.)
ears_c3 <- function(one, looks, baseline = 24) {
  if (nrow(looks) == 0) return(numeric())
  ends <- data.frame(number = 60:156, count = one$y[60:156])
  c2 <- pmax(0, ears(one, ends, "C2", baseline) - 1)
  pmax(0, ears(one, looks, "C2", baseline) - 1) + c2[looks$number - 60] + c2[looks$number - 61]
}

# Poisson CUSUM, the recursion of surveillance::algo.glrpois for a known doubling: S <- max(0, S + x log 2 - mu). The months
# before count as they were known when the month began, against the share usually registered by then.
cusum <- function(one, looks, mean, shares) {
  before <- numeric(156)
  for (month in unique(looks$number)) {
    past <- max(49, month - 60):(month - 1)
    lag <- pmin(month - 1 - past, DELAY_MONTHS) + 1
    gain <- one$known[cbind(past, lag)] * log(2) - mean[past] * shares[lag]
    sum <- 0
    for (x in gain) sum <- max(0, sum + x)
    before[month] <- sum
  }
  pmax(0, before[looks$number] + looks$count * log(2) - mean[looks$number])
}

# Stops unless the recursion is algo.glrpois's.
check_cusum <- function() {
  x <- c(0, 1, 3, 0, 0, 2, 1, 4, 0, 1)
  mean <- c(0.5, 0.6, 0.7, 0.8, 0.5, 0.4, 0.9, 1, 0.3, 0.6)
  series <- suppressWarnings(create.disProg(week = 1:10, observed = x, state = rep(0, 10)))
  control <- list(range = 1:10, c.ARL = 1e6, mu0 = mean, theta = log(2), ret = "value", Mtilde = 1, M = -1,
                  change = "intercept", dir = "inc")
  ours <- Reduce(function(sum, i) max(0, sum + x[i] * log(2) - mean[i]), 1:10, 0, accumulate = TRUE)[-1]
  stopifnot(all.equal(as.numeric(algo.glrpois(series, control)$upperbound), ours))
}

# What the series' own past leads to expect: its departures per person at risk in four years that end a year before.
own_mean <- function(one) {
  departures <- cumsum(c(0, one$y))
  risk <- cumsum(c(0, one$risk))
  to <- pmax(1, seq_len(156) - 12)
  from <- pmax(1, seq_len(156) - 60)
  one$risk * (0.5 + departures[to] - departures[from]) / pmax(1, risk[to] - risk[from])
}

# surveillance::bodaDelay without INLA: its asymptotic inference (glm.nb), with the reporting triangle in four delays of a month,
# five years; looked at at the close of each month. The statistic is -log10 of the smallest level at which it raises an alarm.
boda <- function(one, looks) {
  statistic <- rep(0, nrow(looks))
  triangle <- cbind(one$known[, 1], t(apply(one$known[, 1:4], 1, diff)))
  closing <- looks$day >= last_days[looks$number] |
    !duplicated(looks$number, fromLast = TRUE)
  for (month in unique(looks$number[looks$count >= LEAST_DEPARTURES])) {
    at <- which(looks$number == month & closing)
    if (length(at) > 0 && one$known[month, 1] >= LEAST_DEPARTURES) {
      statistic[at[1]] <- boda_month(one, triangle, month)
    }
  }
  statistic
}

BODA_LEVELS <- c(0.1, 0.03, 0.01, 0.003, 0.001, 3e-4, 1e-4, 3e-5, 1e-5, 1e-6)

boda_month <- function(one, triangle, month) {
  n <- triangle[1:month, ]
  for (column in 2:4) n[month:max(1, month - column + 2), column] <- NA
  dates <- seq(as.Date("2010-01-01"), by = "month", length.out = month)
  rownames(n) <- as.character(dates)
  observed <- rowSums(n, na.rm = TRUE)
  series <- sts(observed = observed, epoch = as.numeric(dates), epochAsDate = TRUE, frequency = 12, start = c(FIRST_YEAR, 1))
  series@control$reportingTriangle <- list(n = n)
  reached <- 0
  for (level in BODA_LEVELS) {
    control <- list(range = month, b = 5, w = 5, trend = FALSE, noPeriods = 1, pastWeeksNotIncluded = 6, alpha = level,
                    limit54 = c(0, 1), inferenceMethod = "asym", delay = TRUE, mc.munu = max(200, 2 / level), mc.y = 10)
    alarm <- tryCatch(suppressWarnings(alarms(bodaDelay(series, control))), error = function(e) NA)
    if (is.na(alarm) || alarm == 0) break
    reached <- -log10(level)
  }
  reached
}

# The plain rule: the share of those at risk who left in the last twelve months, where at least five did.
plain_share <- function(one, looks) {
  departures <- cumsum(c(0, one$y))
  last_year <- departures[looks$number] - departures[looks$number - 11] + looks$count
  ifelse(last_year >= 5, last_year / pmax(1, one$risk[looks$number]), 0)
}

# --- Judging ---------------------------------------------------------------------------------------------------------------------

shares_registered <- function(all_series) {
  known <- Reduce(`+`, lapply(all_series, function(one) colSums(one$known[49:140, ])))
  known / known[DELAY_MONTHS + 1]
}

alarms_raised <- function(days) if (length(days) == 0) 0 else sum(diff(c(-Inf, sort(days))) > SILENT_DAYS)

curve_of <- function(detector, all_looks, all_statistics, planted, names_used) {
  none <- names_used[grepl("-none-", names_used)]
  rises <- planted[planted$series %in% names_used, ]
  pooled <- unlist(all_statistics[none])
  pooled <- sort(unique(pooled[is.finite(pooled) & pooled > 0]), decreasing = TRUE)
  scanned <- unique(round(exp(seq(log(3), log(length(pooled)), length.out = 80))))
  thresholds <- if (length(pooled) > 80) unique(pooled[scanned]) else pooled
  rows <- list()
  for (threshold in thresholds) {
    for (arm in c("alone", "families")) {
      of_arm <- none[startsWith(none, arm)]
      raised <- sum(vapply(of_arm, function(name) {
        alarms_raised(all_looks[[name]]$day[all_statistics[[name]] >= threshold])
      }, 0))
      rate <- raised / (length(of_arm) * JUDGED_YEARS)
      if (rate > 0.2 || length(of_arm) == 0) next
      in_arm <- rises[startsWith(rises$series, arm), ]
      delay <- mapply(function(name, first) {
        days <- all_looks[[name]]$day[all_statistics[[name]] >= threshold]
        days <- days[days >= first]
        if (length(days) == 0) Inf else min(days) - first
      }, in_arm$series, in_arm$first)
      rows[[length(rows) + 1]] <- measures(detector, arm, threshold, rate, in_arm$kind, delay)
    }
  }
  do.call(rbind, rows)
}

measures <- function(detector, arm, threshold, rate, kinds, delay) {
  do.call(rbind, lapply(split(delay, kinds), function(days) {
    data.frame(detector = detector, arm = arm, threshold = threshold, false_alarms = rate, planted = length(days),
               found_6 = mean(days <= 182.625), found_12 = mean(days <= 365.25), found_24 = mean(days <= 730.5),
               mean_delay = mean(pmin(days, CAP_DAYS)))
  })) -> rows
  rows$kind <- rownames(rows)
  rownames(rows) <- NULL
  rows
}

# Bofast's own thresholds, scanned by `evaluate`.
bofast_curve <- function() {
  alarms <- read("false_alarms.csv")
  alarms <- alarms[alarms$rule == "SURGE or SHIFT", ]
  found <- read("detection.csv")
  found$kind <- paste0(found$size, " x", format(found$factor, nsmall = 1), " ", found$lasting)
  pick <- function(measure) {
    rows <- found[found$measure == measure, ]
    setNames(rows$value, paste(rows$arm, rows$operating_point, rows$kind))
  }
  rows <- unique(found[c("arm", "operating_point", "kind", "planted")])
  key <- paste(rows$arm, rows$operating_point, rows$kind)
  data.frame(detector = "Bofast", arm = rows$arm, threshold = rows$operating_point,
             false_alarms = alarms$value[match(paste(rows$arm, rows$operating_point),
                                               paste(alarms$arm, alarms$operating_point))],
             planted = rows$planted, found_6 = pick("found within 6 months")[key],
             found_12 = pick("found within 12 months")[key], found_24 = pick("found within 24 months")[key],
             mean_delay = pick("mean delay in days")[key], kind = rows$kind)
}

# Each detector at the allowed rate of false alarms: between the two thresholds around it, in proportion to the logarithm of the rate.
# One that can't be so quiet, or is never so loud, is taken at the nearest threshold that is quiet enough.
at_allowance <- function(curves) {
  groups <- split(curves, paste(curves$detector, curves$arm, curves$kind, sep = "|"))
  rows <- lapply(groups, function(group) {
    group <- group[group$false_alarms > 0, ]
    if (nrow(group) == 0 || min(group$false_alarms) > ALLOWED) return(NULL)
    at <- min(ALLOWED, max(group$false_alarms))
    one <- group[1, c("detector", "arm", "kind", "planted")]
    one$false_alarms <- at
    for (measure in c("found_6", "found_12", "found_24", "mean_delay")) {
      one[[measure]] <- if (nrow(group) < 2) group[[measure]] else
        approx(log(group$false_alarms), group[[measure]], log(at), ties = mean)$y
    }
    one
  })
  do.call(rbind, rows)
}

draw <- function(curves, file) {
  judged <- curves[curves$kind == "middle x2.0 lasting", ]
  detectors <- c("Bofast", setdiff(unique(judged$detector), "Bofast"))
  colours <- c("#d55e00", "#0072b2", "#009e73", "#b8588f", "#8a6d00", "#3b3b3b", "#2f9bd1", "#a61e22", "#5e4fa2")
  svg(file, width = 10, height = 7.2)
  par(mfrow = c(2, 2), mar = c(4.2, 4.2, 2.2, 0.8), las = 1, cex = 0.8)
  for (arm in c("alone", "families")) {
    title <- if (arm == "alone") "everyone moves alone" else "families move together"
    panel(judged, detectors, colours, arm, "found_12", title, "share found within 12 months", c(0, 0.8), arm == "alone")
  }
  for (arm in c("alone", "families")) {
    panel(judged, detectors, colours, arm, "mean_delay", "", "mean days to the alert (730 if later)", c(200, 730), FALSE)
  }
  invisible(dev.off())
}

panel <- function(judged, detectors, colours, arm, measure, title, label, limits, key) {
  plot(NULL, xlim = c(1 / 400, 1 / 10), ylim = limits, log = "x", xlab = "false alarms per municipality-year", ylab = label,
       main = title, xaxt = "n")
  axis(1, at = 1 / c(400, 200, 100, 50, 25, 12.5), labels = paste0("1/", c(400, 200, 100, 50, 25, 12.5)))
  abline(v = ALLOWED, lty = 3)
  for (i in seq_along(detectors)) {
    rows <- judged[judged$detector == detectors[i] & judged$arm == arm, ]
    rows <- rows[order(rows$false_alarms), ]
    lines(rows$false_alarms, rows[[measure]], col = colours[i], lwd = if (i == 1) 3 else 1.4,
          type = if (i == 1) "b" else "l", pch = 19)
  }
  if (key) legend("topleft", detectors, col = colours, lwd = c(3, rep(1.4, length(detectors) - 1)), bty = "n", cex = 0.85)
}

run <- function() {
  check_cusum()
  all_series <- read_series()
  planted <- read("planted.csv")
  planted$first <- as.integer(as.Date(planted$first_extra))
  planted$kind <- paste0(planted$size, " x", format(planted$factor, nsmall = 1), " ", planted$lasting)
  looks <- lapply(all_series, looks_at)
  shares <- shares_registered(all_series)
  numbers <- as.integer(sub("^[a-z]+-([0-9]+)-.*", "\\1", names(all_series)))
  few <- names(all_series)[numbers < min(numbers) + slow_registers]
  judged_few <- few[grepl("-none-", few) | few %in% planted$series[planted$kind == "middle x2.0 lasting"]]
  detectors <- list(
    "CUSUM, Bofast's expectation" = function(one, looks) cusum(one, looks, one$usual, shares),
    "CUSUM, own past" = function(one, looks) cusum(one, looks, own_mean(one), shares),
    "share above limit" = plain_share,
    "EARS C1" = function(one, looks) ears(one, looks, "C1"),
    "EARS C2" = function(one, looks) ears(one, looks, "C2"),
    "EARS C3" = ears_c3,
    "farringtonFlexible" = farrington,
    "bodaDelay" = boda)
  if (length(chosen) > 0) detectors <- detectors[chosen]
  curves <- if (length(chosen) > 0) known_curves(chosen) else bofast_curve()
  for (detector in names(detectors)) {
    used <- if (detector == "bodaDelay") judged_few else names(all_series)
    if (length(used) == 0) next
    began <- proc.time()["elapsed"]
    statistics <- mapply(detectors[[detector]], all_series[used], looks[used], SIMPLIFY = FALSE)
    curves <- rbind(curves, curve_of(detector, looks, statistics, planted, used))
    tell(curves)
    message(sprintf("%s: %.0f s", detector, proc.time()["elapsed"] - began))
  }
  judged <- at_allowance(curves[curves$kind == "middle x2.0 lasting", ])
  print(judged[order(judged$arm, judged$mean_delay), ], row.names = FALSE, digits = 3)
}

known_curves <- function(but) {
  curves <- read("curves.csv")
  curves[!curves$detector %in% but, ]
}

# Writes what is known so far, so that a run cut short is not lost.
tell <- function(curves) {
  write.csv(curves, file.path(directory, "curves.csv"), row.names = FALSE)
  write.csv(at_allowance(curves), file.path(directory, "comparison.csv"), row.names = FALSE)
  draw(curves, file.path(directory, "comparison.svg"))
}

run()
