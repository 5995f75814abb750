-- Weak tables and ephemerons.
function player_think()
  kept = kept or setmetatable({}, { __mode = "k" })
  local last = {}
  while true do local k = {} kept[k] = last last = k end
end
