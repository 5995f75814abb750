-- Long lists sorted over and over.
function player_think()
  local t = {}
  for i = 1, 20000 do t[i] = -i end
  while true do table.sort(t, function(a, b) return a < b end) end
end
