# Writes robust.json: what R makes of the customers of survival.json.
# R 4.2.2, survival 3.5-3: Rscript robust.R, in this folder.
suppressMessages(library(survival))
options(digits = 17)
text <- paste(readLines("survival.json", warn = FALSE), collapse = "")
column <- function(name)
  as.numeric(strsplit(sub(paste0('.*?"', name, '": \\[([^]]*)\\].*'), "\\1", text, perl = TRUE), ",")[[1]])
d <- data.frame(lapply(c(durations = "durations", churned = "churned", entry = "entry", country = "country",
  monthly = "monthly", seats = "seats"), column))
d$row <- seq_len(nrow(d))
d$cluster <- d$row %% 11
d$w <- 1 + d$row %% 3
each <- d[rep(d$row, d$w), ]
each$unit <- seq_len(nrow(each))
people <- data.frame(monthly = c(0, 1), seats = c(2.5, 6))

number <- function(x) ifelse(is.finite(x), format(x, digits = 15), "null")
list1 <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")
fields <- function(...) { f <- list(...); paste0("{ ", paste0('"', names(f), '": ', unlist(f), collapse = ", "), " }") }
cox <- function(fit) fields(coefficients = list1(coef(fit)), errors = list1(sqrt(diag(vcov(fit)))),
  modelErrors = list1(sqrt(diag(fit$naive.var))), wald = number(fit$wald.test), score = number(fit$rscore))
cure <- function(fit, from, ...) {
  s <- survfit(fit, newdata = people, start.time = from, conf.type = "log-log", ...)
  paste0("[", paste(vapply(1:2, function(i) fields(time = list1(s$time), survival = list1(s$surv[, i]),
    error = list1(s$std.err[, i]), low = list1(s$lower[, i]), high = list1(s$upper[, i]),
    median = number(quantile(s[i], 0.5, conf.int = FALSE))), ""), collapse = ",\n    "), "]")
}
weibull <- function(fit, var = fit$var) fields(coefficients = list1(c(coef(fit), log(fit$scale))),
  errors = list1(sqrt(diag(var))), modelErrors = list1(sqrt(diag(fit$naive.var))))
# survreg leaves the weights out of its robust errors, which therefore change with the unit of the weights.
weighted <- function(fit, cluster) weibull(fit, crossprod(rowsum(residuals(fit, "dfbeta", weighted = TRUE), cluster)))
# Derivatives of log(H(t) - H(from)) by the parameters, by differences.
future <- function(fit, from, times) {
  beta <- c(coef(fit), log(fit$scale))
  paste0("[", paste(vapply(1:2, function(i) {
    x <- c(1, people$monthly[i], people$seats[i])
    hazard <- function(b, t) (t / exp(sum(x * b[1:3])))^exp(-b[4])
    log_hazard <- function(b, t) log(hazard(b, t) - hazard(b, from))
    error <- sapply(times, function(t) {
      g <- sapply(1:4, function(j) { h <- 1e-5 * (1:4 == j); (log_hazard(beta + h, t) - log_hazard(beta - h, t)) / 2e-5 })
      sqrt(c(g %*% fit$var %*% g))
    })
    H <- sapply(times, function(t) exp(log_hazard(beta, t)))
    z <- qnorm(0.975)
    fields(times = list1(times), survival = list1(exp(-H)), low = list1(exp(-H * exp(z * error))),
      high = list1(exp(-H * exp(-z * error))), median = number(predict(fit, people[i, ], type = "quantile", p = 0.5)))
  }, ""), collapse = ",\n    "), "]")
}

plain <- coxph(Surv(durations, churned) ~ monthly + seats, d)
clustered <- coxph(Surv(durations, churned) ~ monthly + seats, d, cluster = cluster)
late <- coxph(Surv(entry, durations, churned) ~ monthly + seats, d, ties = "breslow", cluster = cluster)
aft <- survreg(Surv(durations, churned) ~ monthly + seats, d)
aft_clustered <- survreg(Surv(durations, churned) ~ monthly + seats, d, cluster = cluster)
out <- c(
  efronRobust = cox(coxph(Surv(durations, churned) ~ monthly + seats, d, robust = TRUE)),
  breslowRobust = cox(coxph(Surv(durations, churned) ~ monthly + seats, d, ties = "breslow", robust = TRUE)),
  efronCluster = cox(clustered),
  breslowEntryCluster = cox(late),
  efronEntryRobust = cox(coxph(Surv(entry, durations, churned) ~ monthly + seats, d, cluster = row)),
  efronStrataCluster = cox(coxph(Surv(durations, churned) ~ monthly + seats + strata(country), d, cluster = cluster)),
  efronCounts = cox(coxph(Surv(durations, churned) ~ monthly + seats, each, robust = TRUE)),
  efronCountsEntryCluster = cox(coxph(Surv(entry, durations, churned) ~ monthly + seats, each, cluster = cluster)),
  breslowSampling = cox(coxph(Surv(durations, churned) ~ monthly + seats, d, ties = "breslow", weights = w, cluster = row)),
  coxFuture = cure(plain, 4.5),
  coxFutureStart = cure(plain, 0),
  coxFutureCluster = cure(clustered, 4.5),
  coxFutureEntry = cure(late, 7.5),
  weibullRobust = weibull(survreg(Surv(durations, churned) ~ monthly + seats, d, robust = TRUE)),
  weibullCluster = weibull(aft_clustered),
  weibullCounts = weibull(survreg(Surv(durations, churned) ~ monthly + seats, each, robust = TRUE)),
  weibullSampling = weighted(survreg(Surv(durations, churned) ~ monthly + seats, d, weights = w, cluster = row), d$row),
  weibullSamplingCluster = weighted(
    survreg(Surv(durations, churned) ~ monthly + seats, d, weights = w, cluster = cluster), d$cluster),
  weibullFuture = future(aft, 4.5, c(5, 10, 40)),
  weibullFutureStart = future(aft, 0, c(5, 10, 40)),
  weibullFutureCluster = future(aft_clustered, 4.5, c(5, 10, 40)))
writeLines(c("{", paste0('  "', names(out), '": ', out, c(rep(",", length(out) - 1), "")), "}"), "robust.json")
