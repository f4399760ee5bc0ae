# Times R's survival on the columns in a folder, and prints what it computed and the seconds of each round as JSON.
suppressMessages(library(survival))
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
rounds <- as.integer(args[2])
column <- function(name) {
  path <- file.path(folder, paste0(name, ".f64"))
  readBin(path, "double", n = file.size(path) / 8)
}
durations <- column("durations")
churned <- column("churned")
data <- data.frame(monthly = column("monthly"), usage = column("usage"), seats = column("seats"), age = column("age"))
timed <- function(name, run) {
  seconds <- numeric(rounds)
  for (i in seq_len(rounds)) seconds[i] <- system.time(value <- run())[["elapsed"]]
  cat(sprintf('{"name":"%s","value":%.15g,"seconds":[%s]}\n', name, value, paste(seconds, collapse = ",")))
}
timed("kaplanMeier", function() tail(survfit(Surv(durations, churned) ~ 1)$surv, 1))
timed("logRankTest", function() survdiff(Surv(durations, churned) ~ data$monthly)$chisq)
timed("fitWeibull", function() 1 / survreg(Surv(durations, churned) ~ 1, dist = "weibull")$scale)
timed("fitCox", function() coxph(Surv(durations, churned) ~ ., data = data)$loglik[2])
