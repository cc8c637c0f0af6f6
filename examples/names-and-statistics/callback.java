// Name and statistic of each id, fetched at the same time and combined, with callbacks: what is still
// to come is counted by hand, and so is whether it has failed already.
class Collector {
    private final String[] names;
    private final Integer[] statistics;
    private final List<String> ids;
    private int missing;
    private boolean hasFailed;

    Collector(List<String> ids) {
        this.ids = ids;
        names = new String[ids.size()];
        statistics = new Integer[ids.size()];
        missing = 2 * ids.size();
    }

    void fetch(NameService nameService, StatisticService statisticService) {
        if (ids.isEmpty()) {
            finish();
        }
        for (int i = 0; i < ids.size(); i++) {
            int at = i;
            nameService.nameOf(ids.get(at), new Callback<>() {
                public void onSuccess(String name) {
                    names[at] = name;
                    arrived();
                }

                public void onError(Throwable error) {
                    failed(error);
                }
            });
            statisticService.statisticOf(ids.get(at), new Callback<>() {
                public void onSuccess(Integer statistic) {
                    statistics[at] = statistic;
                    arrived();
                }

                public void onError(Throwable error) {
                    failed(error);
                }
            });
        }
    }

    private void arrived() {
        missing--;
        if (missing == 0 && !hasFailed) {
            finish();
        }
    }

    private void finish() {
        for (int i = 0; i < ids.size(); i++) {
            System.out.println("Name " + names[i] + " has stats " + statistics[i]);
        }
        System.out.println(ids.size() + " results");
    }

    private void failed(Throwable error) {
        if (!hasFailed) {
            hasFailed = true;
            System.out.println("failed: " + error.getMessage());
        }
    }
}

var idService = new IdService();
var nameService = new NameService();
var statisticService = new StatisticService();

idService.ids(new Callback<>() {
    public void onSuccess(List<String> ids) {
        new Collector(ids).fetch(nameService, statisticService);
    }

    public void onError(Throwable error) {
        System.out.println("failed: " + error.getMessage());
    }
});
