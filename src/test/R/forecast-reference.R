# Forecasts the departures that `./bofast evaluate --forecast --out DIR` forecast, with exponential smoothing (R's `forecast`) and a
# seasonal Poisson regression, and puts Bofast beside them.
#
#   Rscript src/test/R/forecast-reference.R DIR [HOW MANY]
#
# Of so many forecasts drawn at random, with the same draw each time; of all if no number is given.
#
# Reads forecast_months.csv and forecast_departures.csv in DIR; writes forecast_reference.csv there: by people at risk, horizon and
# method the mean score (continuous ranked probability score, in persons) and how often bounds of 80 % held.
#
# Both learn from all months before the origin. Exponential smoothing: ETS(A,N,N). Poisson regression: month of the
# year and a line in time (five years at most), people at risk as offset, those at the origin for all months to come; its counts vary as
# its residuals do (quasi-Poisson), as a negative binomial with the same mean and variance.

suppressPackageStartupMessages(library(forecast))

arguments <- commandArgs(TRUE)
directory <- if (length(arguments) >= 1) arguments[1] else "evaluation"
PATHS <- 300
YEARS <- 5
set.seed(1)

read <- function(name) read.csv(file.path(directory, name), colClasses = c(municipality = "character"))
months <- read("forecast_months.csv")
forecasts <- read("forecast_departures.csv")
month_number <- function(text) 12 * as.integer(substr(text, 1, 4)) + as.integer(substr(text, 6, 7)) - 1
months$number <- month_number(months$month)
forecasts$number <- month_number(forecasts$origin)
series <- split(months, paste(months$register, months$municipality))

# Of a sample of what may come.
score_of_sample <- function(sample, happened) {
  sorted <- sort(sample)
  n <- length(sorted)
  mean(abs(sorted - happened)) - sum((2 * seq_len(n) - n - 1) * sorted) / n^2
}

negative_binomial <- function(mean, variance) {
  mean <- max(mean, 1e-6)
  if (variance > mean * 1.000001) rnbinom(PATHS * 4, size = mean^2 / (variance - mean), mu = mean) else rpois(PATHS * 4, mean)
}

# ETS(A,N,N) has the sum of h months in closed form: mean h * level, variance sigma^2 * sum over j of (1 + alpha * (h - j))^2.
smoothing <- function(past, horizons) {
  fit <- ets(ts(past$departures), model = "ANN")
  level <- tail(as.numeric(fit$states[, "l"]), 1)
  alpha <- unname(fit$par["alpha"])
  lapply(horizons, function(h) {
    variance <- fit$sigma2 * sum((1 + alpha * (h - seq_len(h)))^2)
    pmax(0, round(rnorm(PATHS * 4, h * level, sqrt(variance))))
  })
}

poisson <- function(past, horizons) {
  past <- tail(past, 12 * YEARS)
  past <- past[past$at_risk > 0, ]
  now <- tail(past$at_risk, 1)
  if (nrow(past) < 24 || sum(past$departures) < 3) {
    rate <- (sum(past$departures) + 0.5) / (sum(past$at_risk) + 1)
    return(lapply(horizons, function(h) negative_binomial(rate * max(now, 0, na.rm = TRUE) * h, rate * max(now, 0, na.rm = TRUE) * h)))
  }
  past$season <- factor(past$number %% 12, levels = 0:11)
  past$time <- past$number - max(past$number)
  fit <- suppressWarnings(glm(departures ~ season + time + offset(log(at_risk)), family = quasipoisson, data = past))
  dispersion <- max(1, summary(fit)$dispersion)
  ahead <- data.frame(number = max(past$number) + seq_len(max(horizons)), at_risk = now)
  ahead$season <- factor(ahead$number %% 12, levels = 0:11)
  ahead$time <- 0
  means <- suppressWarnings(predict(fit, ahead, type = "response"))
  means[is.na(means) | means > now] <- mean(past$departures)
  lapply(horizons, function(h) negative_binomial(sum(means[seq_len(h)]), dispersion * sum(means[seq_len(h)])))
}

size <- function(at_risk) ifelse(at_risk < 30, "0-29", ifelse(at_risk <= 300, "30-300", "301+"))

forecasts$group <- paste(forecasts$register, forecasts$municipality, forecasts$number)
if (length(arguments) >= 2) {
  all_groups <- sort(unique(forecasts$group))
  forecasts <- forecasts[forecasts$group %in% sample(all_groups, min(length(all_groups), as.integer(arguments[2]))), ]
}

rows <- list()
for (group in split(forecasts, forecasts$group)) {
  past <- series[[paste(group$register[1], group$municipality[1])]]
  past <- past[past$number < group$number[1], ]
  for (method in c("smoothing", "poisson")) {
    samples <- get(method)(past, group$months)
    for (i in seq_len(nrow(group))) {
      bounds <- quantile(samples[[i]], c(0.1, 0.9), type = 1)
      rows[[length(rows) + 1]] <- data.frame(
        at_risk = size(group$at_risk[i]), months = group$months[i], method = method,
        score = score_of_sample(samples[[i]], group$happened[i]),
        inside_80 = group$happened[i] >= bounds[1] && group$happened[i] <= bounds[2])
    }
  }
}
ours <- data.frame(at_risk = size(forecasts$at_risk), months = forecasts$months, method = "bofast",
                   score = forecasts$score,
                   inside_80 = forecasts$happened >= qnbinom(0.1, size = forecasts$mean^2 / pmax(1e-6, forecasts$variance - forecasts$mean), mu = forecasts$mean) &
                     forecasts$happened <= qnbinom(0.9, size = forecasts$mean^2 / pmax(1e-6, forecasts$variance - forecasts$mean), mu = forecasts$mean))
all <- rbind(do.call(rbind, rows), ours)
result <- aggregate(cbind(score, inside_80) ~ at_risk + months + method, all, mean)
result$score <- round(result$score, 3)
result$inside_80 <- round(result$inside_80, 3)
write.csv(result, file.path(directory, "forecast_reference.csv"), row.names = FALSE, quote = FALSE)
print(result)
