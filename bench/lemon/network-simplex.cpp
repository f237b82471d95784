// Times LEMON's network simplex on one instance, round by round, so that its rounds can be interleaved with ours.
//
//   network-simplex FILE
//
// FILE holds int32 requests, helpers, edges, 0; then need, capacity, rowStart, helper as int32 and unassignedCost,
// cost as double, all little-endian. For each number of repeats read from standard input, one line is written:
// milliseconds of loading and solving, of solving alone, of processor time for solving (each per repeat), and the
// objective.
//
// The graph has no sink: requests supply what they need, helpers take up to their seats (supply type GEQ), and one
// more node takes the units left unassigned. That is the fastest form known for this problem.

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
using Clock = std::chrono::steady_clock;

struct Instance {
  std::vector<std::int32_t> need, capacity, rowStart, helper;
  std::vector<double> unassignedCost, cost;
  // Added to every cost: none may be negative, or a GEQ supply would send more than it needs.
  std::int64_t shift = 0;
  std::int64_t units = 0;
};

template <typename T>
static std::vector<T> readArray(std::FILE* file, std::size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) {
    std::fprintf(stderr, "expected %zu more values, found the end of the file\n", count);
    std::exit(1);
  }
  return values;
}

static Instance readInstance(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) {
    std::perror(path);
    std::exit(1);
  }
  const auto size = readArray<std::int32_t>(file, 4);
  Instance instance;
  instance.need = readArray<std::int32_t>(file, size[0]);
  instance.capacity = readArray<std::int32_t>(file, size[1]);
  instance.rowStart = readArray<std::int32_t>(file, size[0] + 1);
  instance.helper = readArray<std::int32_t>(file, size[2]);
  instance.unassignedCost = readArray<double>(file, size[0]);
  instance.cost = readArray<double>(file, size[2]);
  std::fclose(file);
  for (double cost : instance.cost) instance.shift = std::max(instance.shift, -static_cast<std::int64_t>(cost));
  for (double cost : instance.unassignedCost) instance.shift = std::max(instance.shift, -static_cast<std::int64_t>(cost));
  for (std::int32_t need : instance.need) instance.units += need;
  return instance;
}

struct Times {
  double all, solve, processor;
  std::int64_t objective;
};

static double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

static void buildGraph(const Instance& instance, Graph& graph) {
  const int requests = static_cast<int>(instance.need.size());
  const int unassigned = requests + static_cast<int>(instance.capacity.size());
  std::vector<std::pair<int, int>> arcs;
  arcs.reserve(instance.helper.size() + requests);
  for (int i = 0; i < requests; i++) {
    for (int e = instance.rowStart[i]; e < instance.rowStart[i + 1]; e++) arcs.emplace_back(i, requests + instance.helper[e]);
    arcs.emplace_back(i, unassigned);
  }
  graph.build(unassigned + 1, arcs.begin(), arcs.end());
}

static Times solveOnce(const Instance& instance) {
  const auto start = Clock::now();
  const int requests = static_cast<int>(instance.need.size());
  const int helpers = static_cast<int>(instance.capacity.size());
  Graph graph;
  buildGraph(instance, graph);
  Graph::ArcMap<std::int64_t> cost(graph), upper(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  for (int i = 0, arc = 0; i < requests; i++) {
    supply[graph.node(i)] = instance.need[i];
    for (int e = instance.rowStart[i]; e < instance.rowStart[i + 1]; e++, arc++) {
      cost[graph.arc(arc)] = static_cast<std::int64_t>(instance.cost[e]) + instance.shift;
      upper[graph.arc(arc)] = 1;
    }
    cost[graph.arc(arc)] = static_cast<std::int64_t>(instance.unassignedCost[i]) + instance.shift;
    upper[graph.arc(arc++)] = instance.need[i];
  }
  for (int j = 0; j < helpers; j++) supply[graph.node(requests + j)] = -instance.capacity[j];
  supply[graph.node(requests + helpers)] = -instance.units;

  Simplex simplex(graph);
  simplex.costMap(cost).upperMap(upper).supplyMap(supply).supplyType(Simplex::GEQ);
  const auto loaded = Clock::now();
  const std::clock_t before = std::clock();
  if (simplex.run(Simplex::BLOCK_SEARCH) != Simplex::OPTIMAL) {
    std::fprintf(stderr, "expected an optimal flow, found none\n");
    std::exit(1);
  }
  const double processor = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  const double solve = millisecondsSince(loaded);
  const double all = millisecondsSince(start);
  return {all, solve, processor, simplex.totalCost<std::int64_t>() - instance.shift * instance.units};
}

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: network-simplex FILE\n");
    return 2;
  }
  const Instance instance = readInstance(arguments[1]);
  int repeats = 0;
  while (std::scanf("%d", &repeats) == 1) {
    Times sum{0, 0, 0, 0};
    for (int k = 0; k < repeats; k++) {
      const Times times = solveOnce(instance);
      sum = {sum.all + times.all, sum.solve + times.solve, sum.processor + times.processor, times.objective};
    }
    std::printf("%.6f %.6f %.6f %lld\n", sum.all / repeats, sum.solve / repeats, sum.processor / repeats,
                static_cast<long long>(sum.objective));
    std::fflush(stdout);
  }
  return 0;
}
